package org.restride.progress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.plans.PlanVersionId;

/** Ids of what is keyed in from paper: the same line gives the same id, so that nothing counts twice however often it is keyed in. */
final class PaperIds {

    private PaperIds() {}

    /** Of a line when it is keyed in first. */
    static UUID session(PlanVersionId version, LocalDate day) {
        return id("session", version.plan(), version.version(), day);
    }

    /** Of a correction of that report: another one for each report that it corrects and for each content. */
    static UUID correction(UUID corrected, PaperDay line) {
        return id(
                "correction",
                corrected,
                line.marks().entrySet().stream().map(Object::toString).sorted().toList(),
                String.valueOf(line.pain()),
                String.valueOf(line.effort()));
    }

    /** Of the answer about the morning after that session. */
    static UUID morning(UUID session) {
        return id("morning", session);
    }

    /** Of a correction of that answer. */
    static UUID morning(UUID corrected, int pain) {
        return id("morning-correction", corrected, pain);
    }

    private static UUID id(Object... parts) {
        StringBuilder text = new StringBuilder("paper");
        for (Object part : parts) {
            text.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
