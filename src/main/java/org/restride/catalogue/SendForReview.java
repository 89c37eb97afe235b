package org.restride.catalogue;

/**
 * Asks for a second pair of eyes.
 *
 * @param whatChanged in a sentence, for the history; may be empty for what is published for the first time
 * @param whyHard why the text is above the reading grade for patients; empty if it is not
 */
public record SendForReview(ProposalId proposal, String whatChanged, String whyHard) {}
