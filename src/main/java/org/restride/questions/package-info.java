/** Question sets as data, what patients answer, and the lock that an emergency answer imposes until a clinician lifts it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base :: packs", "people"})
package org.restride.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
