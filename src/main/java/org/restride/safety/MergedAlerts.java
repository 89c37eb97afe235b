package org.restride.safety;

import java.util.List;
import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves alerts when two records become one, and makes the place on the worklist anew, in the same transaction: nobody who needs somebody
 * falls off the list meanwhile. Of two alerts with one cause that of the record that goes on stays, and the other ends where it is. Of two
 * ladders that of an emergency is climbed on, else that of the record that goes on.
 */
@Component
class MergedAlerts {

    private static final List<String> MOVES = List.of("""
            update safety.contact set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """, """
            insert into safety.watch (clinic_id, patient_id, checked_at)
            select :clinic, id, now() from unnest(array[cast(:merged as uuid), cast(:kept as uuid)]) id order by id
            on conflict (clinic_id, patient_id) do update set checked_at = excluded.checked_at
            """, """
            update safety.watch set next_check_at = null where clinic_id = :clinic and patient_id = :merged
            """, """
            update safety.worklist_entry k set taken_by = coalesce(k.taken_by, m.taken_by),
                taken_at = case when k.taken_by is null then m.taken_at else k.taken_at end
            from safety.worklist_entry m
            where k.clinic_id = :clinic and k.patient_id = :kept and m.clinic_id = :clinic and m.patient_id = :merged
            """, """
            delete from safety.worklist_entry where clinic_id = :clinic and patient_id = :merged
            """, """
            update safety.alert m set patient_id = :kept
            where m.clinic_id = :clinic and m.patient_id = :merged and not exists (
                select from safety.alert k where k.clinic_id = :clinic and k.patient_id = :kept
                    and k.reason = m.reason and k.cause = m.cause)
            """, """
            update safety.alert set closed_at = now(), closed_by = '00000000-0000-0000-0000-000000000000', outcome = 'SETTLED'
            where clinic_id = :clinic and patient_id = :merged and closed_at is null
            """, """
            update safety.escalation k set next_at = null, ended_at = now()
            where k.clinic_id = :clinic and k.patient_id = :kept and k.ended_at is null and k.kind = 'URGENT' and exists (
                select from safety.escalation m where m.clinic_id = :clinic and m.patient_id = :merged and m.ended_at is null
                    and m.kind = 'EMERGENCY')
            """, """
            update safety.escalation m set next_at = null, ended_at = now()
            where m.clinic_id = :clinic and m.patient_id = :merged and m.ended_at is null and exists (
                select from safety.escalation k where k.clinic_id = :clinic and k.patient_id = :kept and k.ended_at is null)
            """, """
            update safety.escalation set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """, """
            update safety.escalation_step set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """, """
            update safety.escalation_notice set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """);

    private final RecordMoves moves;
    private final WorklistEntries entries;
    private final WorklistUpdates updates;

    MergedAlerts(RecordMoves moves, WorklistEntries entries, WorklistUpdates updates) {
        this.moves = moves;
        this.entries = entries;
        this.updates = updates;
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.run(event, MOVES);
        entries.refresh(event.kept(), true);
        updates.announce();
    }
}
