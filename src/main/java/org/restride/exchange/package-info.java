/** What leaves Restride for other programs: the private calendar feed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: calendar",
            "base :: ui",
            "people",
            "people :: ui",
            "catalogue",
            "questions",
            "plans",
            "plans :: ui",
            "progress",
            "messages",
            "messages :: appointments",
            "safety"
        })
package org.restride.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
