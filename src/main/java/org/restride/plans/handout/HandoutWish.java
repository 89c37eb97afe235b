package org.restride.plans.handout;

import java.util.Locale;

/**
 * How a plan is to be printed.
 *
 * @param language of the words; what the clinic has not translated stays in its own
 * @param effort whether a log asks how hard a session was
 */
public record HandoutWish(Form form, Paper paper, Locale language, boolean effort) {}
