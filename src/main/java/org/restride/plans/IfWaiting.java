package org.restride.plans;

/** What becomes of a version that waits for its day when another one is signed. */
public enum IfWaiting {
    /** The clinician was not told of any: nothing is signed if there is one. */
    REFUSE,
    /** It is called back; the new version takes its place. */
    REPLACE,
    /** The new version holds until its day; then it follows, with what the new version changed, signed again. */
    FOLLOW
}
