package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.base.ClinicSql;
import org.restride.progress.LogRun;
import org.restride.progress.RunReporting;
import org.restride.progress.RunSort;
import org.restride.progress.Surface;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** A report whose note may mean a red flag stands on the worklist in the transaction that keeps the report. */
class UrgentNoteTests extends WorklistClinic {

    private static final String NUMB = "I feel numb between my legs";

    @Autowired
    private RunReporting runs;

    @Autowired
    private ClinicSql db;

    @Test
    void wordsInTheNoteOfASessionAreOnTheListBeforeTheReportIsCommitted() {
        Trainee numb = trainee("Numb");
        assertThat(raisedWithin(numb, () -> caseload.report(numb, TODAY, 2, NUMB, null)))
                .isEqualTo(1);
        assertThat(open(numb.id())).as("the report was taken back").isEmpty();
        UUID report = caseload.report(numb, TODAY, 2, NUMB, null);
        assertThat(open(numb.id()))
                .filteredOn(alert -> alert.reason() == Reason.URGENT_NOTE)
                .extracting(Alert::cause)
                .containsExactly(report.toString());
    }

    @Test
    void wordsInTheNoteOfARunAreOnTheListBeforeTheReportIsCommitted() {
        Trainee numb = trainee("Numb");
        assertThat(raisedWithin(numb, () -> runs.log(run(NUMB, null)))).isEqualTo(1);
        LogRun calm = run("Windy", null);
        clinics.as(numb.actor(), () -> runs.log(calm));
        assertThat(raisedWithin(numb, () -> runs.log(run(NUMB, calm.id()))))
                .as("there was no run after all")
                .isZero();
    }

    @Test
    void otherWordsRaiseNothing() {
        Trainee calm = trainee("Calm");
        assertThat(raisedWithin(calm, () -> caseload.report(calm, TODAY, 2, "It went well, less stiff.", null)))
                .isZero();
        assertThat(raisedWithin(calm, () -> runs.log(run("Windy", null)))).isZero();
    }

    @Test
    void whatAClinicianHasSeenToComesNoSecondTimeWithACorrection() {
        Trainee numb = trainee("Numb");
        UUID report = caseload.report(numb, TODAY, 2, NUMB, null);
        List<Alert> alerts = open(numb.id());
        asClinician(() -> attending.close(numb.id(), keys(alerts), Outcome.CALLED, "Seen in hospital"));
        caseload.report(numb, TODAY, 3, NUMB, report);
        look(numb.id());
        assertThat(open(numb.id())).extracting(Alert::reason).doesNotContain(Reason.URGENT_NOTE);
    }

    /** How many notes stand on the list at the end of the transaction that reports; it is taken back. */
    private int raisedWithin(Trainee trainee, Runnable report) {
        return clinics.as(
                trainee.actor(),
                () -> transactions.execute(status -> {
                    report.run();
                    status.setRollbackOnly();
                    return db.sql("""
                    select count(*) from safety.worklist_entry
                    where clinic_id = :clinic and patient_id = :patient and reason = 'URGENT_NOTE'
                    """)
                            .param("patient", trainee.id().value())
                            .query(Integer.class)
                            .single();
                }));
    }

    private static LogRun run(String note, @Nullable UUID corrects) {
        return new LogRun(
                UUID.randomUUID(),
                null,
                TODAY,
                RunSort.EASY,
                30,
                30,
                5_000,
                Surface.ROAD,
                null,
                1,
                note,
                NOON.minusSeconds(3_600),
                corrects,
                corrects != null);
    }
}
