package org.restride.catalogue;

import java.util.Locale;

/**
 * Publishes the first version of an item that an editor wrote from scratch.
 *
 * @param whyHard why the text is above the reading grade for patients, for the history; empty if it is not
 */
public record PublishNewItem(Locale language, ItemText text, String whyHard) {}
