package org.restride.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.Columns;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a patient felt in sessions and runs and on the mornings after, in a form that other reads can join. */
@Component
class ReportedPains {

    private static final TypeReference<List<ReportedPain>> PAINS = new TypeReference<>() {};

    private static final String SQL = """
            select json_agg(json_build_object('session', f.session, 'nextMorning', f.morning, 'day', f.day,
                'receivedAt', f.received_at, 'pain', f.pain))
            from (
                select l.root_id as session, false as morning, l.day, l.received_at, l.pain from progress.session_log l
                where l.clinic_id = :clinic and l.patient_id = :patient and l.received_at >= :pains_from
                    and not exists (select from progress.session_log c
                        where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.root_id = l.root_id
                            and c.received_at >= :pains_from and (c.received_at, c.id) > (l.received_at, l.id))
                union all
                select r.root_id, false, r.day, r.received_at, r.pain from progress.run_log r
                where r.clinic_id = :clinic and r.patient_id = :patient and r.received_at >= :pains_from and not r.gone
                    and not exists (select from progress.run_log c
                        where c.clinic_id = r.clinic_id and c.patient_id = r.patient_id and c.root_id = r.root_id
                            and c.received_at >= :pains_from and (c.received_at, c.id) > (r.received_at, r.id))
                union all
                select m.session_root_id, true, m.day, m.received_at, m.pain from progress.morning_log m
                where m.clinic_id = :clinic and m.patient_id = :patient and m.received_at >= :pains_from
                    and not exists (select from progress.morning_log c
                        where c.clinic_id = m.clinic_id and c.patient_id = m.patient_id
                            and c.session_root_id = m.session_root_id
                            and c.received_at >= :pains_from and (c.received_at, c.id) > (m.received_at, m.id))
            ) f
            """;

    private final JsonMapper json;

    ReportedPains(JsonMapper json) {
        this.json = json;
    }

    Glimpse<List<ReportedPain>> glimpse(PatientId patient, Instant since) {
        return new Glimpse<>(SQL, Map.of("patient", patient.value(), "pains_from", Columns.utc(since)), this::read);
    }

    private List<ReportedPain> read(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, PAINS);
    }
}
