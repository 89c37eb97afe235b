package org.restride.messages.appointments;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a request sounds like a red flag, so that the red-flag questions are asked at once. */
@Component
class SoundsUrgent {

    private final ObjectProvider<UrgentWords> words;

    SoundsUrgent(ObjectProvider<UrgentWords> words) {
        this.words = words;
    }

    boolean is(AskForAppointment asked) {
        return asked.reason().asksRedFlags(asked.howSoon())
                || words.stream().anyMatch(list -> list.areIn(asked.words()));
    }
}
