package org.restride.plans;

import org.jspecify.annotations.Nullable;

/**
 * An exercise of a template; the plan made from it takes the exercise's newest version.
 *
 * @param key the exercise's key in the catalogue
 * @param dose null for the one that the exercise suggests
 * @param cadence null for the one that the exercise suggests
 * @param note to the patient; may be empty
 */
public record TemplateItem(
        String key, @Nullable Dose dose, @Nullable Cadence cadence, String note) {}
