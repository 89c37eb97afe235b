package org.restride.people;

import java.util.List;
import org.restride.base.ClinicSql;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Moves rows of a merged record into the one that goes on, for modules that follow {@link PatientsMerged}. */
@Component
public class RecordMoves {

    private final ClinicSql db;

    RecordMoves(ClinicSql db) {
        this.db = db;
    }

    /** Runs statements in their order; each may name {@code :merged} and {@code :kept}. */
    public void run(PatientsMerged event, List<String> statements) {
        statements.forEach(sql -> bound(sql, event).update());
    }

    /** Calls a function of the database, which may move rows that nobody else can change. */
    public void call(PatientsMerged event, String function) {
        bound("select " + function + "(:merged, :kept) where :clinic is not null", event)
                .query((row, n) -> "")
                .list();
    }

    private StatementSpec bound(String sql, PatientsMerged event) {
        return db.sql(sql)
                .param("merged", event.merged().value())
                .param("kept", event.kept().value());
    }
}
