/** What patients and their care team say to each other: messages, appointments, reminders and the clinic's letters. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: calendar",
            "base :: packs",
            "base :: ui",
            "people",
            "people :: ui",
            "questions",
            "catalogue",
            "catalogue :: media",
            "catalogue :: ui",
            "plans",
            "plans :: ui",
            "progress",
            "progress :: ui"
        })
package org.restride.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
