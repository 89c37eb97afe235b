package org.restride.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * What the program says to a report; a repeat gets the same.
 *
 * @param afterLock the session was done while exercises were locked, because the phone didn't know it yet
 */
public record SessionReceipt(
        UUID id, Instant receivedAt, Light light, boolean askRedFlags, boolean clinicTold, boolean afterLock) {}
