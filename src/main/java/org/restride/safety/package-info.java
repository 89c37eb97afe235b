/** Who needs a person, why and how soon: red flags, alerts and the clinicians' worklist. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: packs",
            "base :: ui",
            "messages",
            "messages :: appointments",
            "people",
            "plans",
            "plans :: ending",
            "progress",
            "questions"
        })
package org.restride.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
