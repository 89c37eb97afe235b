/** What the last sessions say about the next step of a plan: rules as data, a pure engine, stored proposals and their decisions. */
@NullMarked
@NamedInterface("progression")
package org.restride.plans.progression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
