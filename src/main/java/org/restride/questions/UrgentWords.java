package org.restride.questions;

/** Words that patients use for what may be a red flag; a module that this one does not know keeps them. */
@FunctionalInterface
public interface UrgentWords {

    /** Whether the text has some of them, in any language. */
    boolean areIn(String text);
}
