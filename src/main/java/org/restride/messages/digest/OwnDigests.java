package org.restride.messages.digest;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** Whether a patient wants letters with new articles, and which they got. */
@Component
class OwnDigests implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("messages.digest_letter", "at").showing("at"),
                OwnTable.of("messages.digest_choice", "at").showing("at", "wanted"));
    }

    @Override
    public int place() {
        return 72;
    }
}
