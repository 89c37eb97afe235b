package org.restride.people;

import java.time.Clock;
import java.util.List;
import org.restride.base.ClinicDirectory;
import org.restride.base.ClinicId;
import org.restride.base.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clinics of the directory, ids only. */
@Repository
class StoredClinics implements ClinicDirectory {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredClinics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ClinicId> all() {
        return jdbc.sql("select clinic_id from platform.clinic order by created_at, clinic_id")
                .query((row, n) -> new ClinicId(Columns.uuid(row, "clinic_id")))
                .list();
    }

    void add(ClinicId clinic) {
        jdbc.sql("insert into platform.clinic (clinic_id, created_at) values (:clinic, :now)")
                .param("clinic", clinic.value())
                .param("now", Columns.utc(clock.instant()))
                .update();
    }
}
