package org.restride.progress;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** What a patient reported: sessions, mornings, runs and shoes. */
@Component
class CopiedReports implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("progress.log_key", "id").notCopied(),
                OwnTable.of("progress.session_log", "received_at").showing("day", "pain", "effort", "light", "note"),
                OwnTable.of("progress.session_entry", "received_at")
                        .showing(
                                "received_at",
                                "item_id",
                                "outcome",
                                "sets_done",
                                "reason",
                                "reason_text",
                                "hurt_where",
                                "hurt_score"),
                OwnTable.of("progress.morning_log", "received_at").showing("day", "pain", "next_step", "note"),
                OwnTable.of("progress.run_log", "received_at")
                        .showing("day", "sort", "minutes", "running", "metres", "surface", "pain", "note"),
                OwnTable.of("progress.shoe", "name").showing("name", "metres_before", "retired"),
                OwnTable.of("progress.effort_choice", "version"));
    }

    @Override
    public int place() {
        return 50;
    }
}
