package org.restride.messages.appointments;

import java.time.Instant;
import java.util.UUID;

/** A request that waits for an answer, without what was written. */
public record OpenRequest(UUID id, HowSoon howSoon, Instant askedAt) {}
