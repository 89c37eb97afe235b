package org.restride.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.restride.plans.checks.CheckRules;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the checks take from the product's content, read once. */
@Component
class ShippedCheckRules {

    private static final String FILE = "rules/plan-checks.yaml";

    private final CheckRules rules = CheckRules.read(FILE, text());

    CheckRules rules() {
        return rules;
    }

    private static String text() {
        try {
            return new ClassPathResource("content/" + FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The product's content is incomplete", missing);
        }
    }
}
