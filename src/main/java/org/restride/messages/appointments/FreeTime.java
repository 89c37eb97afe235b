package org.restride.messages.appointments;

import java.time.Instant;
import java.util.UUID;
import org.restride.base.AccountId;

/**
 * When a clinician has time.
 *
 * @param forPatients whether patients may move their appointment to it themselves
 */
public record FreeTime(UUID id, AccountId clinician, Instant begins, Instant ends, Way way, boolean forPatients) {}
