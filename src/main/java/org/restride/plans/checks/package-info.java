/** What is worth a second look while a plan is built and before it is signed: plain values and a pure engine without storage. */
@NullMarked
@NamedInterface("checks")
package org.restride.plans.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
