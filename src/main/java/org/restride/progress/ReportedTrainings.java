package org.restride.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.Columns;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a patient did and felt in the last weeks, in a form that other reads can join. */
@Component
class ReportedTrainings {

    /** What was done of each exercise says nothing about today after this. */
    private static final Duration EXERCISES_BACK = Duration.ofDays(28);
    /** Each report is looked at when it arrives; a few days more for whatever delays a look. */
    private static final Duration NOTES_BACK = Duration.ofDays(7);

    /** One walk along each patient's reports: looking up the newest of every row of corrections one by one costs several times as much. */
    private static final String SQL = """
            select json_build_object(
                'sessions', coalesce((select json_agg(json_build_object('id', s.root_id, 'day', s.day,
                        'receivedAt', s.received_at, 'pain', s.pain, 'effort', s.effort,
                        'note', case when s.received_at >= :notes_from then s.note end, 'exercises', x.exercises))
                    from (
                        select distinct on (l.root_id) l.root_id, l.id, l.day, l.received_at, l.pain, l.effort, l.note
                        from progress.session_log l
                        where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :training_from
                        order by l.root_id, l.received_at desc, l.id desc
                    ) s
                    left join (
                        select e.log_id, json_agg(json_build_object('item', e.item_id, 'sets', e.sets_done,
                            'outcome', e.outcome, 'reason', e.reason)) as exercises
                        from progress.session_entry e
                        where e.clinic_id = :clinic and e.patient_id = :patient and e.received_at >= :exercises_from
                        group by e.log_id
                    ) x on x.log_id = s.id), '[]'::json),
                'runs', coalesce((select json_agg(json_build_object('id', r.root_id, 'day', r.day,
                        'receivedAt', r.received_at, 'pain', r.pain, 'running', r.running, 'effort', r.effort,
                        'note', case when r.received_at >= :notes_from then r.note end)) filter (where not r.gone)
                    from (
                        select distinct on (l.root_id) l.root_id, l.day, l.received_at, l.pain, l.running, l.effort, l.note, l.gone
                        from progress.run_log l
                        where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :training_from
                        order by l.root_id, l.received_at desc, l.id desc
                    ) r), '[]'::json),
                'mornings', coalesce((select json_agg(json_build_object('session', m.session_root_id, 'day', m.day,
                        'receivedAt', m.received_at, 'pain', m.pain))
                    from (
                        select distinct on (l.session_root_id) l.session_root_id, l.day, l.received_at, l.pain
                        from progress.morning_log l
                        where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :training_from
                        order by l.session_root_id, l.received_at desc, l.id desc
                    ) m), '[]'::json))
            """;

    private final JsonMapper json;

    ReportedTrainings(JsonMapper json) {
        this.json = json;
    }

    Glimpse<ReportedTraining> glimpse(PatientId patient, Instant since, Instant now) {
        return new Glimpse<>(
                SQL,
                Map.of(
                        "patient",
                        patient.value(),
                        "training_from",
                        Columns.utc(since),
                        "exercises_from",
                        Columns.utc(now.minus(EXERCISES_BACK)),
                        "notes_from",
                        Columns.utc(now.minus(NOTES_BACK))),
                this::read);
    }

    private ReportedTraining read(@Nullable String text) {
        return text == null ? ReportedTraining.NONE : json.readValue(text, ReportedTraining.class);
    }
}
