package org.restride.messages;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** What a patient and the care team wrote to each other. Bytes of pictures that no row names go with the next sweep. */
@Component
class OwnMessages implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("messages.picture", "added_at").showing("added_at", "width", "height"),
                OwnTable.of("messages.message", "sent_at").showing("sent_at", "author", "body"),
                // What colleagues say to each other; patients don't see it anywhere.
                OwnTable.of("messages.handover", "given_at").notCopied(),
                OwnTable.of("messages.conversation", "last_at"));
    }

    @Override
    public int place() {
        return 70;
    }
}
