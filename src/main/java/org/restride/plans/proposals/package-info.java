/** Proposals for the next step of a plan: kept with all that they rest on, decided by clinicians, applied downwards within signed bounds. */
@NullMarked
@NamedInterface("proposals")
package org.restride.plans.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
