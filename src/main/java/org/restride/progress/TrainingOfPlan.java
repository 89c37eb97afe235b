package org.restride.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.ending.TrainingReview;
import org.springframework.stereotype.Component;

/** Says how the training by a plan went, from the reports in their newest corrections; two statements. */
@Component
class TrainingOfPlan implements TrainingReview {

    private static final String NEWEST = """
            select l.* from progress.session_log l
            where l.clinic_id = :clinic and l.patient_id = :patient and l.plan_id = :plan
                and not exists (select from progress.session_log c
                    where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                        and (c.received_at, c.id) > (l.received_at, l.id))
            """;

    private final ClinicSql db;

    TrainingOfPlan(ClinicSql db) {
        this.db = db;
    }

    @Override
    public Course of(PatientId patient, PlanId plan) {
        List<Integer> pains = db.sql("select n.pain from (" + NEWEST + ") n order by n.day, n.finished_at, n.id")
                .param("patient", patient.value())
                .param("plan", plan.value())
                .query(Integer.class)
                .list();
        return pains.isEmpty()
                ? Course.NONE
                : new Course(pains.size(), pains.getFirst(), pains.getLast(), exercises(patient, plan));
    }

    private Map<UUID, Exercise> exercises(PatientId patient, PlanId plan) {
        Map<UUID, Exercise> exercises = new HashMap<>();
        db.sql("""
                select e.item_id, count(*) filter (where e.outcome <> 'SKIPPED') as done,
                    count(*) filter (where e.reason = 'PAIN') as hurt
                from (%s) n
                join progress.session_entry e on e.clinic_id = :clinic and e.received_at = n.received_at and e.log_id = n.id
                group by e.item_id
                """.formatted(NEWEST))
                .param("patient", patient.value())
                .param("plan", plan.value())
                .query(row -> {
                    exercises.put(Columns.uuid(row, "item_id"), new Exercise(row.getInt("done"), row.getInt("hurt")));
                });
        return exercises;
    }
}
