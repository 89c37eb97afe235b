package org.restride.plans;

import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ItemKind;

/**
 * An article, a habit or a run of a template; the plan made from it takes its newest version.
 *
 * @param key its key in the catalogue
 * @param cadence null for the usual one of its kind
 * @param note to the patient; may be empty
 */
public record TemplateExtra(
        ItemKind kind, String key, @Nullable Cadence cadence, String note) {}
