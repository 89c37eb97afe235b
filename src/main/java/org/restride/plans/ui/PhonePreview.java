package org.restride.plans.ui;

import java.time.DayOfWeek;
import java.util.Locale;
import org.restride.plans.PlanBody;

/** Makes what a patient's phone would be told of a plan that nobody has signed yet; done by the module that makes the patient's Today. */
public interface PhonePreview {
    /**
     * A day of the plan.
     *
     * @param firstName of the patient, or of somebody invented
     * @param week of the whole plan, 1 for the first
     */
    record Shown(String firstName, Locale language, PlanBody body, int week, DayOfWeek day) {}

    /** The same JSON as the phone gets. At most one statement, none for contents that were read lately. */
    String today(Shown shown);
}
