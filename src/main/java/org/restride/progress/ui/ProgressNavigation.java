package org.restride.progress.ui;

/** Where the patient's pages are. */
public final class ProgressNavigation {

    private ProgressNavigation() {}

    public static String today() {
        return TodayView.ROUTE;
    }

    public static String progress() {
        return ProgressView.ROUTE;
    }

    public static String runs() {
        return RunsView.ROUTE;
    }

    public static String emergency() {
        return EmergencyView.ROUTE;
    }
}
