package org.restride.catalogue;

import org.restride.base.ClinicId;

/** Under which name the bytes of a file are kept: its clinic and its hash. */
final class MediaNames {

    private MediaNames() {}

    static String of(ClinicId clinic, String hash) {
        return folder(clinic) + "/" + hash;
    }

    static String folder(ClinicId clinic) {
        return clinic.toString();
    }
}
