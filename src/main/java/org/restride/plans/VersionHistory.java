package org.restride.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;

/** What was signed for patients over time. */
@Repository
class VersionHistory {
    private final ClinicSql db;

    VersionHistory(ClinicSql db) {
        this.db = db;
    }

    /** The versions of all plans of a patient, the newest first. */
    List<VersionSummary> versions(PatientId patient) {
        return db.sql("""
                select plan_id, version, body ->> 'title' as title, takes_effect, author_id, signed_at, reason, by_rule,
                    news_what, news_why, called_back_by, called_back_at, called_back_reason, kept_findings
                from plans.plan_version where clinic_id = :clinic and patient_id = :patient
                order by signed_at desc, version desc
                """)
                .param("patient", patient.value())
                .query((row, n) -> {
                    String what = row.getString("news_what");
                    return new VersionSummary(
                            new PlanVersionId(new PlanId(Columns.uuid(row, "plan_id")), row.getInt("version")),
                            row.getString("title"),
                            row.getObject("takes_effect", LocalDate.class),
                            new Signature(
                                    new AccountId(Columns.uuid(row, "author_id")),
                                    Columns.instant(row, "signed_at"),
                                    row.getString("reason"),
                                    row.getBoolean("by_rule")),
                            what == null ? null : new News(what, row.getString("news_why")),
                            calledBack(row),
                            StoredVersion.kept(row.getString("kept_findings")));
                })
                .list();
    }

    private static @Nullable Signature calledBack(ResultSet row) throws SQLException {
        return row.getObject("called_back_at") == null
                ? null
                : new Signature(
                        new AccountId(Columns.uuid(row, "called_back_by")),
                        Columns.instant(row, "called_back_at"),
                        row.getString("called_back_reason"));
    }

    /** What a patient was told from that version of a plan to another one, both included, the newest first. */
    List<PlanDetail> held(PatientId patient, PlanVersionId from, int to) {
        return db.sql("select jsonb_agg(told.detail) from (" + HeldSql.DETAIL + """
                 and p.patient_id = :patient and p.id = :plan and v.version between :from and :to
                    and v.called_back_at is null) told (detail)
                """)
                .param("patient", patient.value())
                .param("plan", from.plan().value())
                .param("from", from.version())
                .param("to", to)
                .query((row, n) -> StoredVersion.readAll(row.getString(1)))
                .single();
    }

    /** The versions of a plan that held up to that one, it included, the newest first. */
    SortedMap<Integer, PlanBody> bodies(PlanVersionId held, int most) {
        SortedMap<Integer, PlanBody> bodies = new TreeMap<>(Comparator.reverseOrder());
        db.sql("""
                select version, body from plans.plan_version
                where clinic_id = :clinic and plan_id = :plan and version <= :held and called_back_at is null
                order by version desc limit :most
                """)
                .param("plan", held.plan().value())
                .param("held", held.version())
                .param("most", most)
                .query(row -> {
                    bodies.put(row.getInt("version"), PlanJson.read(row.getString("body"), PlanBody.class));
                });
        return bodies;
    }
}
