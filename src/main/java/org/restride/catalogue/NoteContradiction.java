package org.restride.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.restride.base.DomainError;

/**
 * Notes that two claims disagree.
 *
 * @param topic what they disagree about, at most 400 characters
 * @param language in which topic and claims are written, as a code
 */
public record NoteContradiction(String language, String topic, Contradiction.Side a, Contradiction.Side b) {

    /**
     * @throws DomainError.Invalid that names each field that is missing or too long
     */
    void require(int most) {
        Map<String, String> problems = new TreeMap<>();
        check(problems, "topic", topic, most);
        side(problems, "a", a, most);
        side(problems, "b", b, most);
        if (!problems.isEmpty()) {
            throw new DomainError.Invalid(problems);
        }
    }

    private void side(Map<String, String> problems, String name, Contradiction.Side side, int most) {
        check(problems, name, side.text().getOrDefault(language, ""), most);
        if (side.sources().isEmpty()) {
            problems.put(name + "Source", "catalogue.error.missing");
        }
    }

    private static void check(Map<String, String> problems, String field, String text, int most) {
        if (text.isBlank()) {
            problems.put(field, "catalogue.error.missing");
        } else if (text.length() > most) {
            problems.put(field, "catalogue.error.too-long");
        }
    }
}
