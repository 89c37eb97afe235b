package org.restride.messages.appointments;

import org.restride.questions.UrgentWords;
import org.springframework.stereotype.Component;

/** Whether a request sounds like a red flag, so that the red-flag questions are asked at once. */
@Component
class SoundsUrgent {

    private final UrgentWords words;

    SoundsUrgent(UrgentWords words) {
        this.words = words;
    }

    boolean is(AskForAppointment asked) {
        return asked.reason().asksRedFlags(asked.howSoon()) || words.areIn(asked.words());
    }
}
