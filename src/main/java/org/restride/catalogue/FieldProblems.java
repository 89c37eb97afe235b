package org.restride.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.restride.base.DomainError;

/** What is wrong with the fields that somebody sends; all of it is told at once. */
final class FieldProblems {

    private final Map<String, String> byField = new TreeMap<>();

    /** Something must stand there, and not more than so many characters. */
    FieldProblems text(String field, String text, int most) {
        if (text.isBlank()) {
            byField.put(field, "catalogue.error.missing");
        } else if (text.length() > most) {
            byField.put(field, "catalogue.error.too-long");
        }
        return this;
    }

    /**
     * @param textKey of what is wrong
     */
    FieldProblems refuseIf(boolean wrong, String field, String textKey) {
        if (wrong) {
            byField.put(field, textKey);
        }
        return this;
    }

    /**
     * @throws DomainError.Invalid that names each field in which something is wrong
     */
    void require() {
        if (!byField.isEmpty()) {
            throw new DomainError.Invalid(byField);
        }
    }
}
