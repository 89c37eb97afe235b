package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A pain that was reported, after corrections.
 *
 * @param session the first report of the session or run; the newest of its corrections gives the score
 * @param nextMorning felt on the morning after the session, not in it
 * @param day the patient's day that it is about
 * @param pain 0 (none) to 10 (worst imaginable)
 */
public record ReportedPain(UUID session, boolean nextMorning, LocalDate day, Instant receivedAt, int pain) {}
