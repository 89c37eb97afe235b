package org.restride.plans;

import java.util.List;
import java.util.Optional;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.people.MergeObstacle;
import org.restride.people.PatientsMerged;
import org.restride.people.RecordMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves plans and what was signed when two records become one. A patient follows one plan: of two, a clinician ends one first. */
@Component
class MergedPlans implements MergeObstacle {

    private static final List<String> MOVES = List.of("""
            with parts as (
                update plans.plan_part set patient_id = :kept where clinic_id = :clinic and patient_id = :merged)
            update plans.plan set patient_id = :kept where clinic_id = :clinic and patient_id = :merged
            """);

    private final ClinicSql db;
    private final RecordMoves moves;
    private final LiveUpdates live;

    MergedPlans(ClinicSql db, RecordMoves moves, LiveUpdates live) {
        this.db = db;
        this.moves = moves;
        this.live = live;
    }

    @Override
    public Optional<String> between(PatientId merged, PatientId kept) {
        return active(merged, kept).size() > 1 ? Optional.of("plans.merge.two-plans") : Optional.empty();
    }

    /** The plans that either of the two follows. */
    List<PlanId> active(PatientId one, PatientId other) {
        return db.sql("""
                select id from plans.plan
                where clinic_id = :clinic and patient_id in (:one, :other) and state = 'active' order by id
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, n) -> new PlanId(Columns.uuid(row, "id")))
                .list();
    }

    @EventListener
    void on(PatientsMerged event) {
        moves.call(event, "plans.move_versions");
        moves.run(event, MOVES);
        live.announce(event.kept(), LiveUpdates.Topic.PLAN);
    }
}
