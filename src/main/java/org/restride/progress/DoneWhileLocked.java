package org.restride.progress;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** A session or run was done while exercises were locked, because the phone didn't know it yet. It is kept; somebody should know. */
public record DoneWhileLocked(ClinicId clinic, PatientId patient, UUID report) {}
