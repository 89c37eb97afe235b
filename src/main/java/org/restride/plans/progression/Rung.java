package org.restride.plans.progression;

import org.restride.catalogue.Bounds;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Dose;

/**
 * An exercise above or below another one on the ladder.
 *
 * @param start the dose with which one begins there
 */
public record Rung(ItemVersionId content, Dose start, Bounds bounds) {}
