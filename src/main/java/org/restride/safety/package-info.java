/** Who needs a person, why and how soon: red flags, alerts and the clinicians' worklist. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: packs",
            "base :: ui",
            "messages",
            "messages :: appointments",
            "messages :: ui",
            "messages :: reminders",
            "outcomes",
            "people",
            "people :: ui",
            "plans",
            "plans :: assessment",
            "plans :: ending",
            "plans :: load",
            "plans :: proposals",
            "plans :: progression",
            "plans :: ui",
            "progress",
            "questions"
        })
package org.restride.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
