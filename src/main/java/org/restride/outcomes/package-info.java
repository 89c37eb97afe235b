/** Outcome measures over time: what is asked and how it is scored as data, who is asked when, and which change is a change. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: packs",
            "base :: ui",
            "people",
            "plans",
            "plans :: ui",
            "progress",
            "progress :: ui",
            "questions"
        })
package org.restride.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
