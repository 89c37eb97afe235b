package org.restride.plans.ui;

import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;

/** An item that is dragged from the catalogue into the plan. */
record CatalogueDrop(ItemVersionId id, ItemKind kind) {}
