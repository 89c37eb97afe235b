package org.restride.base.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the foot of the page, read out by screen readers. */
public final class Notices {

    private static final int SECONDS_5 = 5_000;
    private static final int SECONDS_10 = 10_000;

    private Notices() {}

    public static void done(String text) {
        Notification.show(text, SECONDS_5, Notification.Position.BOTTOM_START);
    }

    public static void problem(String text) {
        Notification notice = Notification.show(text, SECONDS_10, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
        notice.getElement().setAttribute("role", "alert");
    }
}
