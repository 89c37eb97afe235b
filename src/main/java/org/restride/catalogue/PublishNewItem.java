package org.restride.catalogue;

import java.util.Locale;

/** Publishes the first version of an item that an editor wrote from scratch. */
public record PublishNewItem(Locale language, ItemText text) {}
