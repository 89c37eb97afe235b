package org.restride.catalogue;

import java.time.Instant;
import org.restride.base.AccountId;

/**
 * A key whose packs the clinic takes.
 *
 * @param name of whose key it is, as the administrator wrote it
 */
public record TrustedKey(PackKey key, String name, AccountId addedBy, Instant addedAt) {}
