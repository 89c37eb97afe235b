/** Running load: what was run and what is planned, week by week, and what rises too fast; plain values without storage. */
@NullMarked
@NamedInterface("load")
package org.restride.plans.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
