/** What patients did and felt: sessions and mornings, append-only, the light that explains them, and what is due today. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: packs",
            "base :: partitions",
            "base :: ui",
            "people",
            "people :: ui",
            "questions",
            "plans",
            "plans :: load",
            "plans :: progression",
            "plans :: proposals",
            "plans :: assessment",
            "plans :: ending",
            "plans :: handout",
            "plans :: ui"
        })
package org.restride.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
