package org.restride.messages;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient, or a carer, has written to the care team. */
public record MessageReceived(ClinicId clinic, PatientId patient, UUID message) {}
