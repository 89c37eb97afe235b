package org.restride.questions;

import java.util.Locale;

/** What made us ask. */
public enum Occasion {
    /** Before the first session. */
    START,
    /** The patient said that something is new. */
    SOMETHING_NEW,
    /** A report named much pain. */
    HIGH_PAIN;

    /** As the patient's interface spells it: {@code something-new}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
