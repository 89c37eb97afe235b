package org.restride;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/** The committed number of SQL statements of each use case; doing it with fewer is for the file to say. */
public final class StatementBudget {

    private static final int MOST = 50;

    private StatementBudget() {}

    /** Fails if the work sends more statements than the use case may. */
    public static void require(String useCase, Runnable work) {
        List<String> sent = Statements.of(work);
        assertThat(sent).as("statements to %s", useCase).isNotEmpty().hasSizeLessThanOrEqualTo(allowed(useCase));
    }

    private static int allowed(String useCase) {
        try {
            String text = new ClassPathResource("statement-budget.yaml").getContentAsString(StandardCharsets.UTF_8);
            Fields budget = PackDocument.of("statement-budget.yaml", text).fields();
            return budget.number(useCase, 1, MOST);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
