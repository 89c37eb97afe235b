package org.restride.shell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans came to, and the sums of it. */
@Repository
class StoredEpisodes {

    /** Within a day everything is counted anew that can still change. */
    private static final Duration AGAIN = Duration.ofHours(20);

    private final ClinicSql db;
    private final JdbcClient jdbc;

    StoredEpisodes(ClinicSql db, JdbcClient jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    /** A plan whose turn it is. */
    record Due(ClinicId clinic, PlanId plan, PatientId patient) {}

    /** What a group of plans has in common. */
    enum Group {
        CLINIC,
        /** First signed by the reader. */
        MINE,
        TEMPLATE
    }

    /**
     * Which group.
     *
     * @param template null for a group that is none of a template, and for plans that follow none
     */
    record Of(Group group, @Nullable UUID template) {}

    /**
     * Sums over a group of episodes.
     *
     * @param n plans
     * @param patients whose plans they are; who has plans in several groups counts in one of them
     * @param own those of the patients for whom the reader has signed a plan
     */
    record Sums(Of of, int n, int patients, int own, Sum adherence, Sum pain, Sum function, int lost) {}

    /** A number of values, of how many patients they are and of how many of the reader's own, their mean and standard deviation. */
    record Sum(int n, int patients, int own, double mean, double deviation) {}

    /** Who was watched for so many days, in a group. */
    record Watched(Of of, TimeToEvent.Day day) {}

    /** Of all clinics, those that have waited longest first. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql("select clinic_id, plan_id, patient_id from caseload.due_plans(:now, :most)")
                .param("now", Columns.utc(now))
                .param("most", most)
                .query((row, n) -> new Due(
                        new ClinicId(Columns.uuid(row, "clinic_id")),
                        new PlanId(Columns.uuid(row, "plan_id")),
                        new PatientId(Columns.uuid(row, "patient_id"))))
                .list();
    }

    void put(CountedEpisode episode) {
        db.sql("""
                insert into caseload.episode (clinic_id, plan_id, patient_id, clinician_id, template_id, begun_on, state, until_day,
                    asked, done, pain_first, pain_last, function_first, function_last, counted_at, due_at)
                values (:clinic, :plan, :patient, :clinician, :template, :begun, :state, :until,
                    :asked, :done, :pain_first, :pain_last, :function_first, :function_last, :at, :due)
                on conflict (clinic_id, plan_id) do update set patient_id = excluded.patient_id, state = excluded.state,
                    template_id = excluded.template_id, begun_on = excluded.begun_on, until_day = excluded.until_day,
                    asked = excluded.asked, done = excluded.done, pain_first = excluded.pain_first,
                    pain_last = excluded.pain_last, function_first = excluded.function_first,
                    function_last = excluded.function_last, counted_at = excluded.counted_at, due_at = excluded.due_at
                """)
                .param("plan", episode.plan().value())
                .param("patient", episode.patient().value())
                .param("clinician", episode.clinician().value())
                .param(
                        "template",
                        episode.template() == null ? null : episode.template().value(),
                        Types.OTHER)
                .param("begun", episode.begunOn())
                .param("state", episode.state().name())
                .param("until", episode.until())
                .param("asked", episode.asked())
                .param("done", episode.done())
                .param(
                        "pain_first",
                        episode.pain().map(CountedEpisode.Change::first).orElse(null),
                        Types.NUMERIC)
                .param(
                        "pain_last",
                        episode.pain().map(CountedEpisode.Change::last).orElse(null),
                        Types.NUMERIC)
                .param(
                        "function_first",
                        episode.function().map(CountedEpisode.Change::first).orElse(null),
                        Types.NUMERIC)
                .param(
                        "function_last",
                        episode.function().map(CountedEpisode.Change::last).orElse(null),
                        Types.NUMERIC)
                .param("at", Columns.utc(episode.at()))
                .param(
                        "due",
                        episode.state().isOpen() ? Columns.utc(episode.at().plus(AGAIN)) : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The clinic's sums, those of the reader's own patients, and those by template; of plans that began on that day or later. */
    List<Sums> sums(AccountId reader, LocalDate from) {
        return db.sql("""
                        with counted as (
                            select e.*, e.clinician_id = :reader as mine,
                                case when e.asked > 0 then 100.0 * e.done / e.asked end as adherence,
                                e.pain_last - e.pain_first as pain, e.function_last - e.function_first as function
                            from caseload.episode e where e.clinic_id = :clinic and e.begun_on >= :from),
                        episodes as (
                            select counted.*, bool_or(mine) over (partition by patient_id) as own,
                                row_number() over plans = 1 as patient,
                                adherence is not null and count(adherence) over plans = 1 as adherence_patient,
                                pain is not null and count(pain) over plans = 1 as pain_patient,
                                function is not null and count(function) over plans = 1 as function_patient
                            from counted window plans as (partition by patient_id order by plan_id))
                        select case when grouping(template_id) = 0 then 'TEMPLATE' when grouping(mine) = 0 then 'MINE'
                            else 'CLINIC' end as of_group, template_id, count(*) as n, count(*) filter (where patient) as patients,
                            count(*) filter (where patient and episodes.own) as own_patients,
                            count(adherence) as adherence_n, count(*) filter (where adherence_patient) as adherence_patients,
                            count(*) filter (where adherence_patient and episodes.own) as adherence_own,
                            avg(adherence) as adherence_mean, stddev_samp(adherence) as adherence_sd,
                            count(pain) as pain_n, count(*) filter (where pain_patient) as pain_patients,
                            count(*) filter (where pain_patient and episodes.own) as pain_own,
                            avg(pain) as pain_mean, stddev_samp(pain) as pain_sd,
                            count(function) as function_n, count(*) filter (where function_patient) as function_patients,
                            count(*) filter (where function_patient and episodes.own) as function_own,
                            avg(function) as function_mean, stddev_samp(function) as function_sd,
                            count(*) filter (where state = 'LOST') as lost
                        from episodes group by grouping sets ((), (mine), (template_id))
                        having grouping(mine) = 1 or mine
                        """)
                .param("reader", reader.value())
                .param("from", from)
                .query((row, n) -> sums(row))
                .list();
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                of(row),
                row.getInt("n"),
                row.getInt("patients"),
                row.getInt("own_patients"),
                sum(row, "adherence"),
                sum(row, "pain"),
                sum(row, "function"),
                row.getInt("lost"));
    }

    /** How long the plans of each group went on, and whether care ended with them. */
    List<Watched> watched(AccountId reader, LocalDate from) {
        return db.sql("""
                        with episodes as (
                            select e.template_id, e.clinician_id = :reader as mine, e.until_day - e.begun_on as days,
                                e.state = 'DISCHARGED' as ended
                            from caseload.episode e where e.clinic_id = :clinic and e.begun_on >= :from)
                        select case when grouping(template_id) = 0 then 'TEMPLATE' when grouping(mine) = 0 then 'MINE'
                            else 'CLINIC' end as of_group, template_id, days,
                            count(*) filter (where ended) as events, count(*) filter (where not ended) as watched
                        from episodes group by grouping sets ((days), (mine, days), (template_id, days))
                        having grouping(mine) = 1 or mine
                        """)
                .param("reader", reader.value())
                .param("from", from)
                .query((row, n) -> new Watched(
                        of(row), new TimeToEvent.Day(row.getInt("days"), row.getInt("events"), row.getInt("watched"))))
                .list();
    }

    /** Plans of a record that ends belong to the one that goes on. */
    void merge(PatientId merged, PatientId kept) {
        db.sql("update caseload.episode set patient_id = :kept where clinic_id = :clinic and patient_id = :merged")
                .param("merged", merged.value())
                .param("kept", kept.value())
                .update();
    }

    private static Of of(ResultSet row) throws SQLException {
        return new Of(Group.valueOf(row.getString("of_group")), row.getObject("template_id", UUID.class));
    }

    private static Sum sum(ResultSet row, String of) throws SQLException {
        return new Sum(
                row.getInt(of + "_n"),
                row.getInt(of + "_patients"),
                row.getInt(of + "_own"),
                row.getDouble(of + "_mean"),
                row.getDouble(of + "_sd"));
    }
}
