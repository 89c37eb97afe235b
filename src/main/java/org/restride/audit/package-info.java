/** Who looked at or changed what, when, from where and why; append-only and sealed into a hash chain for each clinic. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.restride.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
