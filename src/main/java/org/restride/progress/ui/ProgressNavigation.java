package org.restride.progress.ui;

import java.time.LocalDate;
import org.restride.base.PatientId;
import org.restride.plans.PlanVersionId;

/** Where the patient's pages are. */
public final class ProgressNavigation {

    private ProgressNavigation() {}

    public static String today() {
        return TodayView.ROUTE;
    }

    public static String progress() {
        return ProgressView.ROUTE;
    }

    /**
     * Where a clinician keys in a week of a log on paper.
     *
     * @param from the first day on the sheet
     */
    public static String keyIn(PatientId patient, PlanVersionId version, LocalDate from) {
        return "patients/" + patient + "/log/" + version.plan() + "/" + version.version() + "/" + from;
    }

    public static String runs() {
        return RunsView.ROUTE;
    }

    /** Where the safety questions are asked. */
    public static String questions() {
        return QuestionsView.ROUTE;
    }

    public static String emergency() {
        return EmergencyView.ROUTE;
    }
}
