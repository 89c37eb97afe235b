/** What patients took from what they read: the clinician's questions about an article, and the answers. */
@NullMarked
@NamedInterface("learning")
package org.restride.plans.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
