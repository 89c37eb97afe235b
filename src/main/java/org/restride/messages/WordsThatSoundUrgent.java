package org.restride.messages;

import org.restride.questions.UrgentWords;
import org.springframework.stereotype.Component;

/** The same red-flag words count in a request for an appointment and in the note of a report as in a message. */
@Component
class WordsThatSoundUrgent implements UrgentWords {

    private final RedFlagWords words = RedFlagWords.shipped();

    @Override
    public boolean areIn(String text) {
        return !words.in(text).isEmpty();
    }
}
