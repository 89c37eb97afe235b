package org.restride.catalogue;

/** How many readers found an item helpful, and how many not clear. */
public record ReaderVerdict(ItemKey item, String title, int helpful, int notClear) {}
