package org.restride.plans.checks;

/** How much a finding asks of whoever signs, the gravest first. */
public enum Severity {
    /** The patient could not tell what to do; it has to be mended. */
    UNCLEAR,
    /** It may be kept only with a reason, which stays with the signed version. */
    SERIOUS,
    /** Worth knowing; nothing has to be answered. */
    ADVICE
}
