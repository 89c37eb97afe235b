package org.restride.people;

import java.time.Instant;
import java.util.Optional;
import org.restride.base.ClinicSql;
import org.restride.base.PatientId;
import org.springframework.stereotype.Component;

/** What stands behind a membership: the clinic's name, the person's name there, what the clinic asks for. */
@Component
class Doors {

    private record Door(String clinic, String name, boolean secondFactorRequired) {}

    private final InClinic clinics;
    private final ClinicSql db;

    Doors(InClinic clinics, ClinicSql db) {
        this.clinics = clinics;
        this.db = db;
    }

    Optional<WayIn> open(Membership membership, Login login, Proof proof) {
        return clinics.asProgram(membership.clinic(), () -> door(membership))
                .map(door -> new WayIn(
                        membership.id(),
                        membership.clinic(),
                        door.clinic(),
                        membership.roles(),
                        door.name(),
                        membership.isStaff()
                                && door.secondFactorRequired()
                                && !login.hasSecondFactor()
                                && !proof.isByPasskey()));
    }

    RestrideUser user(Membership membership, Instant now) {
        PatientId patient = membership.patient();
        return new RestrideUser(
                membership.id(),
                membership.account().value(),
                membership.clinic().value(),
                membership.roles(),
                patient == null ? null : patient.value(),
                now);
    }

    private Optional<Door> door(Membership membership) {
        PatientId patient = membership.patient();
        String sql = patient == null ? """
                select c.name clinic, s.name, c.second_factor_required from people.clinic c
                join people.staff_member s on s.clinic_id = c.clinic_id and s.account_id = :person and s.active
                where c.clinic_id = :clinic
                """ : """
                select c.name clinic, p.first_name || ' ' || p.last_name as name, false second_factor_required
                from people.clinic c join people.patient p on p.clinic_id = c.clinic_id and p.id = :person
                where c.clinic_id = :clinic and p.state <> 'MERGED'
                """;
        return db.sql(sql)
                .param("person", patient == null ? membership.account().value() : patient.value())
                .query((row, n) -> new Door(
                        row.getString("clinic"), row.getString("name"), row.getBoolean("second_factor_required")))
                .optional();
    }
}
