package org.restride.messages;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** Nobody waits in this conversation any more: a clinician has written, or has closed it. */
public record ConversationAnswered(ClinicId clinic, PatientId patient) {}
