package org.restride.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.restride.plans.load.Run;

/**
 * A run that a plan asks for on a day.
 *
 * @param part the plan's part that asks for it
 * @param title in the reader's language
 * @param kind {@code walk}, {@code run-walk}, {@code easy}, {@code long} or {@code tempo}
 * @param load how much it is; its length in metres is never known
 */
public record PlannedRun(LocalDate day, UUID part, String title, String kind, Run load) {}
