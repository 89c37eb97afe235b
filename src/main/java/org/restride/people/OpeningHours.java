package org.restride.people;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForMembers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** When the acting person's clinic is open, said by its administrators. */
@Service
@Transactional
public class OpeningHours {

    private static final TypeReference<Map<DayOfWeek, List<ClinicHours.Span>>> WEEK = new TypeReference<>() {};
    private static final TypeReference<List<ClinicHours.ClosedDay>> CLOSED = new TypeReference<>() {};

    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    OpeningHours(ClinicSql db, CurrentActor actors, ApplicationEventPublisher events, JsonMapper json) {
        this.db = db;
        this.actors = actors;
        this.events = events;
        this.json = json;
    }

    /** One statement. */
    @ForMembers
    @Transactional(readOnly = true)
    public ClinicHours current() {
        return db.sql("""
                select week::text week, closed::text closed, answer_hours, version from people.clinic_hours
                where clinic_id = :clinic
                """)
                .query((row, n) -> new ClinicHours(
                        json.readValue(row.getString("week"), WEEK),
                        json.readValue(row.getString("closed"), CLOSED),
                        row.getInt("answer_hours"),
                        row.getInt("version")))
                .optional()
                .orElse(ClinicHours.UNKNOWN);
    }

    /**
     * @param hours with the version that was read
     * @throws DomainError.Conflict if somebody else changed the hours since
     */
    @ForAdministrators
    public void change(ClinicHours hours) {
        int changed = db.sql("""
                insert into people.clinic_hours as h (clinic_id, week, closed, answer_hours, version)
                select :clinic, cast(:week as jsonb), cast(:closed as jsonb), :answer, 1
                where :version = 0 or exists (select from people.clinic_hours where clinic_id = :clinic)
                on conflict (clinic_id) do update set week = excluded.week, closed = excluded.closed,
                    answer_hours = excluded.answer_hours, version = h.version + 1
                where h.version = :version
                """)
                .param("week", json.writeValueAsString(hours.week()))
                .param("closed", json.writeValueAsString(hours.closed()))
                .param("answer", hours.answerHours())
                .param("version", hours.version())
                .update();
        if (changed == 0) {
            throw new DomainError.Conflict("people.changed-meanwhile");
        }
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "hours"));
    }
}
