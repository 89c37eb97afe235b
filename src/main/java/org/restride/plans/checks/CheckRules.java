package org.restride.plans.checks;

import java.util.List;
import java.util.Set;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Equipment;

/**
 * What the checks take from the product's content.
 *
 * @param limits that hold until a clinic sets its own
 * @param thereAnyway what a home has, so that nobody counts as lacking it
 * @param fewer sources for: few exercises are done rather than many
 * @param rest sources for: a muscle gets a day of rest after strengthening
 * @param running sources for the limits of running
 */
public record CheckRules(
        CheckLimits limits, Set<Equipment> thereAnyway, List<String> fewer, List<String> rest, List<String> running) {
    public CheckRules {
        thereAnyway = Set.copyOf(thereAnyway);
        fewer = List.copyOf(fewer);
        rest = List.copyOf(rest);
        running = List.copyOf(running);
    }

    /**
     * @param name for messages
     */
    public static CheckRules read(String name, String text) {
        Fields file = PackDocument.of(name, text).fields();
        file.name("id");
        file.number("version", 1, 100_000);
        file.day("date");
        CheckLimits limits = new CheckLimits(0, file.number("exercises", 1, 30), file.number("minutes", 5, 240));
        Set<Equipment> there = Set.copyOf(file.texts("there-anyway").stream()
                .map(code -> Codes.read(Equipment.class, code))
                .toList());
        CheckRules rules = new CheckRules(
                limits, there, file.texts("fewer-sources"), file.texts("rest-sources"), file.texts("running-sources"));
        file.end();
        return rules;
    }
}
