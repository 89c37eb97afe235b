package org.restride.plans.handout;

import java.util.Locale;
import org.restride.plans.PlanVersionId;

/** The few letters by which a printed sheet names its plan version; they tell nothing of the patient. */
public final class SheetCode {

    private static final int LETTERS = 6;

    private SheetCode() {}

    /** The end of the plan's id, and the version: {@code 4F2A9C-3}. */
    public static String of(PlanVersionId version) {
        String id = version.plan().toString();
        return id.substring(id.length() - LETTERS).toUpperCase(Locale.ROOT) + "-" + version.version();
    }
}
