package org.restride.messages.appointments;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** An appointment will not be. */
public record AppointmentCancelled(ClinicId clinic, PatientId patient, UUID appointment) {}
