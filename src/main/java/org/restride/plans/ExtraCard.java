package org.restride.plans;

import java.util.Locale;

/**
 * An article, habit or run of a plan in short.
 *
 * @param kind {@code article}, {@code habit} or {@code run-session}
 * @param key the item's key in the catalogue
 * @param language in which it is; another than the patient's if it is not translated yet
 * @param minutes to read, or of the run
 */
public record ExtraCard(
        PlanExtra extra, String kind, String key, String title, Locale language, String summary, int minutes) {}
