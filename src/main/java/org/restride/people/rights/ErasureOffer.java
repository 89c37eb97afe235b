package org.restride.people.rights;

import java.time.LocalDate;

/**
 * What the clinic's rule says about a record.
 *
 * @param careEnded the last day of the care
 * @param keepUntil to this day it has to be kept by the rule
 */
public record ErasureOffer(RetentionRule rule, LocalDate careEnded, LocalDate keepUntil) {}
