package org.restride.base.packs;

import java.util.List;

/** Reads a module's own kind of pack file; every bean of this type takes part when a pack is loaded. */
public interface PackReader {

    /** The folder of the pack whose files are this kind, for example {@code templates}. */
    String folder();

    /**
     * Checks the files and keeps them for the acting clinic. Runs in the transaction that loads the pack, once the pack's items are in
     * the catalogue, and again whenever a newer version of the pack is loaded.
     *
     * @throws InvalidPack if a file is wrong; nothing of the pack is loaded then
     */
    void load(PackInfo pack, List<PackDocument> documents);
}
