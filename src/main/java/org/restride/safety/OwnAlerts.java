package org.restride.safety;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** What called the clinic to a patient, and what the clinic did. */
@Component
class OwnAlerts implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                // First, because whoever looks at the patient meanwhile holds this row and waits for the others.
                OwnTable.of("safety.watch", "checked_at").notCopied(),
                OwnTable.of("safety.escalation_notice", "id").notCopied(),
                OwnTable.of("safety.escalation_step", "at").showing("at", "rung"),
                OwnTable.of("safety.escalation", "began_at").notCopied(),
                OwnTable.of("safety.worklist_entry", "since"),
                OwnTable.of("safety.alert", "since").showing("since", "reason", "urgency", "outcome", "note"),
                OwnTable.of("safety.contact", "made_at").showing("made_at", "result", "note"));
    }

    @Override
    public int place() {
        return 80;
    }
}
