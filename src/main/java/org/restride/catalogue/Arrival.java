package org.restride.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How a text came with another clinic's pack.
 *
 * @param from the pack, its clinic and its licence in words
 * @param original the text that it translates, while that is not published yet; null otherwise
 */
public record Arrival(String from, @Nullable ProposalId original) {}
