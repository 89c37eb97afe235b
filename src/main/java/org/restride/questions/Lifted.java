package org.restride.questions;

import java.time.Instant;
import org.restride.base.AccountId;

/**
 * How the last lock was lifted.
 *
 * @param words what the clinician wrote to the patient; may be empty
 */
public record Lifted(AccountId by, Instant at, String words) {}
