package org.restride.catalogue;

import java.time.LocalDate;

/**
 * An item that somebody must look at again.
 *
 * @param reviewDue by which day
 */
public record DueItem(ItemKey key, ItemKind kind, String title, LocalDate reviewDue) {}
