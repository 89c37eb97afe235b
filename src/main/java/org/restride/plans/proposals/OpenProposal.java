package org.restride.plans.proposals;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposal that would change something and waits for a clinician.
 *
 * @param cautious whether it goes down or stops something
 */
public record OpenProposal(UUID id, Instant madeAt, boolean cautious) {}
