/** Templates, plans and their signed versions, dose and schedule: what a patient is asked to do, and when. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: packs",
            "base :: ui",
            "catalogue",
            "catalogue :: ui",
            "people",
            "people :: ui",
            "questions"
        })
package org.restride.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
