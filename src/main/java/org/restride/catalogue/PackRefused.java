package org.restride.catalogue;

import java.util.Optional;
import org.restride.base.DomainError;
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
        /** A picture or film in it is none that an editor here could add. */
        MEDIA,
        /** It is whole, but signed by somebody whose key the clinic does not know. */
        UNKNOWN_KEY
    }

    private final Reason reason;

    PackRefused(Reason reason, String path, String what) {
        super(path, 0, what);
        this.reason = reason;
    }

    /**
     * @param path of the item that shows it
     * @param why in words, for the person who chose the pack
     */
    static PackRefused because(String path, DomainError.Invalid why) {
        PackRefused refused = new PackRefused(Reason.MEDIA, path, "shows a picture or video that is not taken");
        refused.initCause(why);
        return refused;
    }

    /** Why a picture or film is not taken, as the door for uploads says it. */
    public Optional<DomainError> why() {
        return getCause() instanceof DomainError told ? Optional.of(told) : Optional.empty();
    }

    public Reason reason() {
        return reason;
    }
}
