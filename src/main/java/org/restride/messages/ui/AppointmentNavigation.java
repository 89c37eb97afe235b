package org.restride.messages.ui;

/** Where the screens of appointments and of the clinic's letters are, for links from elsewhere. */
public final class AppointmentNavigation {

    private AppointmentNavigation() {}

    /** Where patients ask for an appointment, and clinicians answer. */
    public static String appointments() {
        return AppointmentsView.ROUTE;
    }

    /** Where editors see the next letter with articles. */
    public static String digest() {
        return DigestView.ROUTE;
    }
}
