package org.restride.messages.appointments;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient asked for an appointment, or the request was changed: withdrawn, answered or closed. */
public record AppointmentRequested(ClinicId clinic, PatientId patient, UUID request, AppointmentRequest.State state) {}
