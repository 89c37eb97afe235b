package org.restride.catalogue;

/** Offers clinicians something in the place of an item that was recalled before. */
public record ProposeReplacement(ItemKey recalled, ItemKey replacement) {}
