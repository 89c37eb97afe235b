/** A plan on paper: what the patient is given to take home, and the sheet on which they note what they did. */
@NullMarked
@NamedInterface("handout")
package org.restride.plans.handout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
