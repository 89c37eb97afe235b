package org.restride.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.restride.base.Texts;
import org.springframework.stereotype.Component;

/** What isn't known of a replayed day, or differs from what the patient saw on it. */
@Component
public class DayRemarks {

    private final Texts texts;

    DayRemarks(Texts texts) {
        this.texts = texts;
    }

    /** In a language, one sentence or two each. */
    public List<String> of(ReplayedDay replayed, Locale language) {
        List<String> remarks = new ArrayList<>();
        if (replayed.isLocked()) {
            remarks.add(texts.get(language, "patient.day.locked"));
        }
        if (!replayed.language().known()) {
            remarks.add(texts.get(language, "patient.day.language-unknown"));
        }
        remarks.add(texts.get(language, "patient.day.today-words"));
        return remarks;
    }
}
