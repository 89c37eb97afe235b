/** What every module stands on: ids, time, errors, text, who is acting, and the walls between clinics. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.restride.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
