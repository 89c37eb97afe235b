package org.restride.catalogue.media;

import org.restride.base.DomainError;

/** Says in words why a file is not taken. */
final class Refused {

    private Refused() {}

    /** The file breaks the rules of its own format, or was cut off. */
    static DomainError.Invalid damaged() {
        return because("damaged");
    }

    /**
     * @param what the end of the text's key
     */
    static DomainError.Invalid because(String what, Object... arguments) {
        return new DomainError.Invalid("catalogue.error.media-" + what, arguments);
    }
}
