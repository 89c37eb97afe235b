package org.restride.people;

import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/** Two records were of one person; {@code kept} goes on. */
public record PatientsMerged(ClinicId clinic, PatientId merged, PatientId kept) {}
