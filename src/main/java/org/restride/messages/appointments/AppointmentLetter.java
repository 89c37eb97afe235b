package org.restride.messages.appointments;

import java.util.List;
import java.util.UUID;
import org.restride.base.ClinicId;

/**
 * A letter that is to be sent once.
 *
 * @param sequence of the appointment that it tells of
 */
record AppointmentLetter(ClinicId clinic, UUID appointment, int sequence, Reader reader) {

    /** Who reads it. */
    enum Reader {
        PATIENT,
        CLINICIAN
    }

    /** Ids only, by which the work to be done is known. */
    String code() {
        return clinic + "/" + appointment + "/" + sequence + "/" + reader;
    }

    static AppointmentLetter of(String code) {
        List<String> parts = List.of(code.split("/", -1));
        return new AppointmentLetter(
                ClinicId.of(parts.get(0)),
                UUID.fromString(parts.get(1)),
                Integer.parseInt(parts.get(2)),
                Reader.valueOf(parts.get(3)));
    }
}
