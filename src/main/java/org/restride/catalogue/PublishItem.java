package org.restride.catalogue;

/**
 * Publishes what an editor wrote as an item's next version.
 *
 * @param basedOn the version that the editor had open
 * @param whatChanged in a sentence, for the history
 * @param whyHard why the text is above the reading grade for patients, for the history; empty if it is not
 */
public record PublishItem(ItemKey item, int basedOn, ItemText text, String whatChanged, String whyHard) {}
