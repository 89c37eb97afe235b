package org.restride.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.TestEquipment.Owner;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain names the first row that was altered, removed or written past the sealer. */
@RestrideTest
class ChainTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Entries entries;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ClinicSql db;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Owner owner;

    private TestClinic clinic;

    @BeforeEach
    void makeClinicWithDeeds() {
        clinic = clinics.create();
        clinics.patient(clinic);
        seal();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void aSealedChainIsWholeAndCountsEveryEntry() {
        ChainReport report = check();
        assertThat(report.whole()).isTrue();
        assertThat(report.checked()).isEqualTo(number("select count(*) from audit.entry where clinic_id = :clinic"));
        assertThat(report.checked()).isGreaterThan(3);
    }

    @Test
    void laterEntriesJoinTheSameChain() {
        long before = check().checked();
        clinics.patient(clinic);
        seal();
        assertThat(check().whole()).isTrue();
        assertThat(check().checked()).isGreaterThan(before);
    }

    @Test
    void moreThanABatchIsSealedInOneRound() {
        clinics.as(
                clinic.clinician(),
                () -> transactions.executeWithoutResult(status -> {
                    for (int i = 0; i < 1_050; i++) {
                        events.publishEvent(Audited.looked("worklist", null, null));
                    }
                }));
        seal();
        ChainReport report = check();
        assertThat(report.whole()).isTrue();
        assertThat(report.checked()).isGreaterThan(1_050);
    }

    @Test
    void anAlteredEntryIsNamed() throws SQLException {
        asOwner("update audit.entry set origin = 'elsewhere' where " + OF_SEAL_2);
        assertThat(check())
                .extracting(ChainReport::fault, ChainReport::number)
                .containsExactly(ChainReport.Fault.BROKEN, 2L);
    }

    @Test
    void aRemovedEntryIsNamed() throws SQLException {
        asOwner("delete from audit.entry where " + OF_SEAL_2);
        assertThat(check())
                .extracting(ChainReport::fault, ChainReport::number)
                .containsExactly(ChainReport.Fault.MISSING, 2L);
    }

    @Test
    void aRemovedSealIsNamed() throws SQLException {
        asOwner("delete from audit.seal where number = 2");
        assertThat(check())
                .extracting(ChainReport::fault, ChainReport::number)
                .containsExactly(ChainReport.Fault.MISSING, 2L);
    }

    @Test
    void anEntryThatWasNeverSealedIsFoundOnceItIsOldEnough() {
        clinics.patient(clinic);
        assertThat(check().whole()).isTrue();
        clock.set(clock.instant().plus(Duration.ofSeconds(11)));
        assertThat(check().fault()).isEqualTo(ChainReport.Fault.UNSEALED);
    }

    @Test
    void aPageOfTheAuditKeepsToItsStatements() {
        AuditFilter week = new AuditFilter(
                null,
                null,
                null,
                clock.instant().minus(Duration.ofDays(7)),
                clock.instant().plusSeconds(1),
                null);
        clinics.as(
                clinic.administrator(),
                () -> StatementBudget.require("open a page of the audit", () -> {
                    assertThat(trail.page(week, 100)).isNotEmpty();
                    assertThat(trail.counts(week.from())).isNotEmpty();
                }));
    }

    @Test
    void aDeedThatIsRolledBackLeavesNoEntry() {
        long before = number("select count(*) from audit.entry where clinic_id = :clinic");
        clinics.as(
                clinic.clinician(),
                () -> transactions.executeWithoutResult(status -> {
                    events.publishEvent(Audited.looked("worklist", null, null));
                    status.setRollbackOnly();
                }));
        assertThat(number("select count(*) from audit.entry where clinic_id = :clinic"))
                .isEqualTo(before);
    }

    @Test
    void theApplicationCanNeitherAlterNorRemoveWhatWasWritten() {
        for (String statement : new String[] {
            "update audit.entry set why = 'x' where clinic_id = :clinic",
            "delete from audit.entry where clinic_id = :clinic",
            "update audit.seal set number = 9 where clinic_id = :clinic",
            "delete from audit.seal where clinic_id = :clinic"
        }) {
            assertThatThrownBy(() -> clinics.as(
                            clinic.administrator(),
                            () -> transactions.executeWithoutResult(
                                    status -> db.sql(statement).update())))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private static final String OF_SEAL_2 = "(at, id) = (select entry_at, entry_id from audit.seal where number = 2)";

    private void seal() {
        new Sealing()
                .sealAudit(jdbc, entries, actors, transactions, Clock.systemUTC())
                .execute(new TaskInstance<>("seal-audit", "recurring"), null);
    }

    private ChainReport check() {
        return clinics.as(clinic.administrator(), () -> trail.check(read -> {}));
    }

    private long number(String statement) {
        return clinics.as(
                clinic.administrator(),
                () -> transactions.execute(
                        status -> db.sql(statement).query(Long.class).single()));
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = owner.source().getConnection()) {
            try (PreparedStatement wall = connection.prepareStatement(
                    "select set_config('app.clinic', ?, false), set_config('app.scope', 'staff', false)")) {
                wall.setString(1, clinic.id().value().toString());
                wall.execute();
            }
            try (PreparedStatement change = connection.prepareStatement(statement)) {
                assertThat(change.executeUpdate()).isEqualTo(1);
            }
        }
    }
}
