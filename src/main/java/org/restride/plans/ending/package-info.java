/** How care ends well: what a patient goes on doing, what to do if it comes back, and when the clinic asks how it goes. */
@NullMarked
@NamedInterface("ending")
package org.restride.plans.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
