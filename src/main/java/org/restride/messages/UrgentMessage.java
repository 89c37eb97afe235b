package org.restride.messages;

import java.time.Instant;
import java.util.UUID;

/** A message of a patient whose words may mean a red flag. */
public record UrgentMessage(UUID id, Instant at) {}
