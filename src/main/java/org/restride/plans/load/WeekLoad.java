package org.restride.plans.load;

import java.time.LocalDate;

/** A week from Monday to Sunday: what the plan asked for, and what was run. */
public record WeekLoad(LocalDate monday, LoadSum planned, LoadSum done) {}
