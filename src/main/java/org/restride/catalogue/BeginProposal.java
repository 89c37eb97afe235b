package org.restride.catalogue;

import java.util.Locale;

/** Begins a text that somebody else will read before it is published. */
public sealed interface BeginProposal {

    ItemText text();

    /** An item that is not there yet. */
    record NewItem(Locale language, ItemText text) implements BeginProposal {}

    /**
     * A change of an item in its own language.
     *
     * @param basedOn the version that the author had open
     */
    record Change(ItemKey item, int basedOn, ItemText text) implements BeginProposal {}

    /**
     * A translation of an item, or a correction of one.
     *
     * @param basedOn the version that is translated
     * @param revision the revision of the translation that the author had open; 0 if there is none
     */
    record Translation(ItemKey item, Locale language, int basedOn, int revision, ItemText text)
            implements BeginProposal {}
}
