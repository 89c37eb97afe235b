package org.restride.messages;

import java.time.Instant;
import org.restride.base.AccountId;

/** A conversation went from one clinician to another; only staff read the note. */
public record Handover(AccountId by, AccountId to, String note, Instant at) {}
