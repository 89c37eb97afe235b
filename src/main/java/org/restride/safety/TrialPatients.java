package org.restride.safety;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.people.CareSql;
import org.springframework.stereotype.Repository;

/** Whom the rules watch at all: those that a look has ever been at. */
@Repository
class TrialPatients {

    private final ClinicSql db;

    TrialPatients(ClinicSql db) {
        this.db = db;
    }

    int count() {
        return db.sql("select count(*) from safety.watch where clinic_id = :clinic")
                .query(Integer.class)
                .single();
    }

    /** In the order of their ids, those that come after the given one. */
    List<PatientId> after(PatientId last, int most) {
        return db.sql("""
                select patient_id from safety.watch where clinic_id = :clinic and patient_id > :last
                order by patient_id limit :most
                """)
                .param("last", last.value())
                .param("most", most)
                .query((row, n) -> new PatientId(Columns.uuid(row, "patient_id")))
                .list();
    }

    /** The names of those of them in whose care team the account is. */
    Map<PatientId, String> mine(Collection<PatientId> some, AccountId me) {
        if (some.isEmpty()) {
            return Map.of();
        }
        record Named(PatientId id, String name) {}
        return db
                .sql("select * from (%s) care where patient_id in (:some)".formatted(CareSql.MINE))
                .param("me", me.value())
                .param("some", some.stream().map(PatientId::value).toList())
                .query((row, n) -> new Named(
                        new PatientId(Columns.uuid(row, "patient_id")),
                        row.getString("first_name") + " " + row.getString("last_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** Before all others. */
    static PatientId start() {
        return new PatientId(new UUID(0, 0));
    }
}
