package org.restride.messages.reminders;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** How a patient wants to be reminded, on which devices, and what was sent. Where a push goes and its keys are no part of a copy. */
@Component
class OwnReminders implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("reminders.sending", "made_at"),
                OwnTable.of("reminders.push_subscription", "made_at").hiding("sealed"),
                OwnTable.of("reminders.choice", "version").hiding("link_id").showing("by_email", "remind_at"));
    }

    @Override
    public int place() {
        return 73;
    }
}
