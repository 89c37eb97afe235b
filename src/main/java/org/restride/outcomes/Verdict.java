package org.restride.outcomes;

/** What can be said of a change: nothing while it may be chance, or too small to matter to anybody. */
public enum Verdict {
    IMPROVED,
    UNCLEAR,
    WORSE
}
