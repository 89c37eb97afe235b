/** What is proposed for days on which the usual is too much: a flare-up version and the smallest dose that still counts. */
@NullMarked
@NamedInterface("baddays")
package org.restride.plans.baddays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
