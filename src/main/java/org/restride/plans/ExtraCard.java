package org.restride.plans;

/**
 * An article, habit or run of a plan in short.
 *
 * @param kind {@code article}, {@code habit} or {@code run-session}
 * @param key the item's key in the catalogue
 * @param minutes to read, or of the run
 */
public record ExtraCard(PlanExtra extra, String kind, String key, String title, String summary, int minutes) {}
