package org.restride.progress;

import java.util.List;
import org.restride.base.LiveUpdates;
import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves what the patient reported when two records become one; each report stays the one report that it was. A choice made for the record
 * that goes on wins.
 */
@Component
class MergedReports {

    private static final List<String> MOVES = List.of("""
            update progress.effort_choice m set patient_id = :kept
            where m.clinic_id = :clinic and m.patient_id = :merged and not exists (
                select from progress.effort_choice k where k.clinic_id = :clinic and k.patient_id = :kept)
            """, """
            delete from progress.effort_choice where clinic_id = :clinic and patient_id = :merged
            """);

    private final RecordMoves moves;
    private final LiveUpdates live;

    MergedReports(RecordMoves moves, LiveUpdates live) {
        this.moves = moves;
        this.live = live;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "progress.move_reports");
        moves.call(event, "progress.move_runs");
        moves.run(event, MOVES);
        live.announce(event.kept(), LiveUpdates.Topic.SESSION);
    }
}
