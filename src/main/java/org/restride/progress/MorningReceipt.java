package org.restride.progress;

import java.time.Instant;
import java.util.UUID;

/** What the program says to a morning's answer; a repeat gets the same. */
public record MorningReceipt(UUID id, Instant receivedAt, NextStep then) {}
