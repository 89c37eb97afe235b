package org.restride.messages.ui;

import com.vaadin.flow.component.html.Div;
import org.restride.messages.reminders.StaffPush;
import org.restride.people.ui.StaffChapter;
import org.springframework.stereotype.Component;

/** Notices in the browser when a patient of the clinic needs somebody, in the own account. */
@Component
class StaffPushChapter implements StaffChapter {

    private final StaffPush push;

    StaffPushChapter(StaffPush push) {
        this.push = push;
    }

    @Override
    public String titleKey() {
        return "reminders.staff-push.title";
    }

    @Override
    public Div panel() {
        Div panel = new Div(new StaffPushSwitch(push));
        panel.addClassName("rs-panel");
        return panel;
    }
}
