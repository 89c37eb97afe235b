package org.restride.messages.appointments;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/**
 * An appointment was booked or moved.
 *
 * @param sequence 0 when it was booked, more when it was moved
 */
public record AppointmentBooked(ClinicId clinic, PatientId patient, UUID appointment, int sequence) {}
