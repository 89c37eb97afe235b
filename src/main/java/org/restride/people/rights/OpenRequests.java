package org.restride.people.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.ForRegistrars;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the clinic's answer. Clinicians see what their own patients ask for, administrators what is theirs to decide; neither
 * list tells what a patient wrote.
 */
@Service
@Transactional(readOnly = true)
public class OpenRequests {

    private static final String CARED = """
             and exists (select from people.care_team_member m where m.clinic_id = :clinic and m.patient_id = p.id
                and m.account_id = :account)
            """;

    private static final String CORRECTIONS = """
            select 'CORRECTION' as kind, p.id, p.first_name || ' ' || p.last_name as name, min(r.asked_at) as since
            from people.correction_request r join people.patient p on p.clinic_id = :clinic and p.id = r.patient_id
            where r.clinic_id = :clinic and r.state = 'OPEN'
            """ + CARED + " group by p.id, name limit 200";

    private static final String WITHDRAWN = """
            select 'CONSENT_WITHDRAWN' as kind, p.id, p.first_name || ' ' || p.last_name as name, c.at as since
            from people.patient p join lateral (
                select deed, at from people.consent
                where clinic_id = :clinic and patient_id = p.id order by at desc, id desc limit 1) c on c.deed = 'WITHDRAWN'
            where p.clinic_id = :clinic and p.state = 'ACTIVE'
            """;

    private static final String ERASURES = """
            select case r.state when 'ASKED' then 'ERASURE' else 'ERASURE_TO_CONFIRM' end as kind, p.id,
                p.first_name || ' ' || p.last_name as name, r.asked_at as since
            from people.erasure_request r join people.patient p on p.clinic_id = :clinic and p.id = r.patient_id
            where r.clinic_id = :clinic and r.state in ('ASKED', 'KEPT') limit 200
            """;

    private final ClinicSql db;
    private final CurrentActor actors;

    OpenRequests(ClinicSql db, CurrentActor actors) {
        this.db = db;
        this.actors = actors;
    }

    /** The oldest first. At most three statements. */
    @ForRegistrars
    public List<OpenRequest> list() {
        Actor actor = actors.get();
        List<OpenRequest> found = new ArrayList<>();
        if (actor.is(Role.CLINICIAN)) {
            found.addAll(read(CORRECTIONS));
        }
        if (actor.is(Role.ADMINISTRATOR)) {
            found.addAll(read(WITHDRAWN + " limit 200"));
            found.addAll(read(ERASURES));
        } else {
            found.addAll(read(WITHDRAWN + CARED + " limit 200"));
        }
        found.sort(Comparator.comparing(OpenRequest::since));
        return List.copyOf(found);
    }

    private List<OpenRequest> read(String sql) {
        return db.sql(sql)
                .param("account", actors.get().account().value())
                .query((row, n) -> new OpenRequest(
                        OpenRequest.Kind.valueOf(row.getString("kind")),
                        new PatientId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        Columns.instant(row, "since")))
                .list();
    }
}
