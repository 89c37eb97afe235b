package org.restride.questions;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** A patient's answers to questions about their safety, and the locks that followed. */
@Component
class OwnAnswers implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("questions.lock_entry", "at").showing("at", "deed", "words"),
                OwnTable.of("questions.answer_set", "answered_at").showing("answered_at", "occasion", "level"));
    }

    @Override
    public int place() {
        return 30;
    }
}
