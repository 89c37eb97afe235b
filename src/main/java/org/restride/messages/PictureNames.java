package org.restride.messages;

import java.util.UUID;
import org.restride.base.ClinicId;

/** Under which name the bytes of a message's picture are kept: its clinic, its id and its width. */
final class PictureNames {

    private static final int UUID_LENGTH = 36;

    private PictureNames() {}

    static String folder(ClinicId clinic) {
        return "messages-" + clinic;
    }

    static String of(ClinicId clinic, UUID picture, int width) {
        return folder(clinic) + "/" + picture + "-" + width;
    }

    /** The picture whose bytes have this name. */
    static UUID picture(String name) {
        int start = name.indexOf('/') + 1;
        return UUID.fromString(name.substring(start, start + UUID_LENGTH));
    }
}
