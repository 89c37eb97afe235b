/** What is found out about a patient before a plan is made, and which templates speak to it: the assessment, the ranking, the kept choice. */
@NullMarked
@NamedInterface("assessment")
package org.restride.plans.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
