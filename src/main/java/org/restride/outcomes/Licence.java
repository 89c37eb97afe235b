package org.restride.outcomes;

import org.restride.base.Wording;

/**
 * Who owns a measure's words, and what may be done with them.
 *
 * @param holder as they name themselves
 * @param terms for the staff, in their language
 * @param textFrom who brings the words
 */
public record Licence(String holder, Wording terms, TextFrom textFrom) {

    /** Who brings the words of the questions. */
    public enum TextFrom {
        /** They may be shipped, or are the patient's own. */
        PRODUCT,
        /** The clinic enters them under its own licence, and until then the measure can't be asked. */
        CLINIC
    }
}
