package org.restride.messages;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A patient has written words that may mean a red flag; published in the transaction that keeps the message. */
public record MessageSoundsUrgent(ClinicId clinic, PatientId patient, UUID message) {}
