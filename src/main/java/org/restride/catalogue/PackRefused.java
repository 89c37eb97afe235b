package org.restride.catalogue;

import org.restride.base.packs.InvalidPack;

/** A pack from elsewhere that is not even read as far as its items; the reason says what can be done. */
public final class PackRefused extends InvalidPack {

    private static final long serialVersionUID = 1L;

    /** Why, as the person who chose the file must know it. */
    public enum Reason {
        /** The file is no archive, or a part of it is missing. */
        NO_ARCHIVE,
        /** It has more or larger files than a pack may have. */
        TOO_LARGE,
        /** It has files that no pack has. */
        FOREIGN_FILES,
        /** A file is not the text that its name says. */
        NO_TEXT,
        /** There is no manifest, no seal, or one of another format. */
        NO_MANIFEST,
        /** It is not what was signed. */
        ALTERED,
        /** It is whole, but signed by somebody whose key the clinic does not know. */
        UNKNOWN_KEY
    }

    private final Reason reason;

    PackRefused(Reason reason, String path, String what) {
        super(path, 0, what);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
