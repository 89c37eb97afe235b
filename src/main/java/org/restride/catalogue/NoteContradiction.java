package org.restride.catalogue;

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
        FieldProblems problems = new FieldProblems().text("topic", topic, most);
        side(problems, "a", a, most);
        side(problems, "b", b, most);
        problems.require();
    }

    private void side(FieldProblems problems, String name, Contradiction.Side side, int most) {
        problems.text(name, side.text().getOrDefault(language, ""), most)
                .refuseIf(side.sources().isEmpty(), name + "Source", "catalogue.error.missing");
    }
}
