package org.restride.messages.appointments;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** The patient did not come. */
public record AppointmentMissed(ClinicId clinic, PatientId patient, UUID appointment) {}
