package org.restride.progress;

import java.time.LocalDate;

/** Something that was reached, on the first day on which it was. */
public record Milestone(MilestoneRule rule, LocalDate day) {}
