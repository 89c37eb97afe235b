package org.restride.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.restride.plans.load.LoadLimits;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The limits of running load that the product ships, read once from its content. */
@Component
class ShippedLoadLimits {

    private static final String FILE = "rules/running-load.yaml";

    private final LoadLimits limits;
    private final List<String> sources;

    ShippedLoadLimits() {
        Fields file = PackDocument.of(FILE, text()).fields();
        file.name("id");
        file.number("version", 1, 100_000);
        file.day("date");
        this.limits = new LoadLimits(
                0,
                file.number("week-percent", 1, 100),
                file.number("two-weeks-percent", 1, 200),
                file.number("floor-minutes", 0, 300),
                file.number("hard-days-apart", 0, 6));
        this.sources = file.texts("sources");
        file.fieldsIf("note");
        file.end();
    }

    LoadLimits limits() {
        return limits;
    }

    List<String> sources() {
        return sources;
    }

    private static String text() {
        try {
            return new ClassPathResource("content/" + FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The product's content is incomplete", missing);
        }
    }
}
