package org.restride.progress;

import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;

/**
 * The note of a report has words that may mean a red flag; published in the transaction that keeps the report.
 *
 * @param report the first one, whichever of its corrections has the words
 */
public record ReportSoundsUrgent(ClinicId clinic, PatientId patient, UUID report) {}
