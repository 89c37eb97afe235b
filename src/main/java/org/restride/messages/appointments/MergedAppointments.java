package org.restride.messages.appointments;

import java.util.List;
import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves requests and appointments when two records become one. */
@Component
class MergedAppointments {

    private static final List<String> MOVES = List.of("""
            update messages.appointment_request set patient_id = :kept
            where clinic_id = :clinic and patient_id = :merged
            """, """
            update messages.appointment set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """);

    private final RecordMoves moves;

    MergedAppointments(RecordMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.run(event, MOVES);
    }
}
