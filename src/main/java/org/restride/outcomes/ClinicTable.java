package org.restride.outcomes;

import java.time.Instant;
import org.restride.base.AccountId;

/**
 * A table of scores that the clinic has imported under its own licence.
 *
 * @param number from 1; each import makes a new one
 * @param licence in the clinic's words: what allows it to use the table
 */
public record ClinicTable(
        String measure, int number, ScoreTable table, String licence, AccountId confirmedBy, Instant confirmedAt) {}
