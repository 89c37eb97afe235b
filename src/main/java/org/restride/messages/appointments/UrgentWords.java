package org.restride.messages.appointments;

/** Words that patients use for what may be a red flag. */
@FunctionalInterface
public interface UrgentWords {

    /** Whether the text has some of them, in any language. */
    boolean areIn(String text);
}
