package org.restride.catalogue;

import java.util.List;
import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves what a reader said and asked when two records become one. A mark made in the record that goes on wins. */
@Component
class MergedFeedback {

    private static final List<String> MOVES = List.of("""
            update catalogue.reader_mark m set patient_id = :kept
            where m.clinic_id = :clinic and m.patient_id = :merged and not exists (
                select from catalogue.reader_mark k
                where k.clinic_id = :clinic and k.patient_id = :kept and k.item_id = m.item_id)
            """, """
            delete from catalogue.reader_mark where clinic_id = :clinic and patient_id = :merged
            """, """
            update catalogue.reader_question set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """);

    private final RecordMoves moves;

    MergedFeedback(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.run(event, MOVES);
    }
}
