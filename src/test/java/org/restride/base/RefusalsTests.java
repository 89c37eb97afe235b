package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Refusals while the pool of connections is small, and refusals within transactions. */
@RestrideTest
class RefusalsTests {

    private static final int POOL = 4;
    private static final int AT_ONCE = 40;

    @Autowired
    private DataSource source;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Access access;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Clock clock;

    private HikariDataSource pool;
    private int usual;
    private TestClinic clinic;
    private PatientId patient;
    private TransactionTemplate transactions;

    @BeforeEach
    void makeThePoolSmall() throws Exception {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        transactions = new TransactionTemplate(manager);
        pool = source.unwrap(HikariDataSource.class);
        usual = pool.getMaximumPoolSize();
        size(POOL);
    }

    @AfterEach
    void makeThePoolWhatItWas() {
        size(usual);
    }

    @Test
    void manyRefusalsAtOnceAreAllAuditedOnASmallPool() throws Exception {
        CountDownLatch poolIsEmpty = new CountDownLatch(POOL);
        List<Future<?>> tries = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                tries.add(people.submit(() -> tryWithin(poolIsEmpty)));
            }
        }
        for (Future<?> each : tries) {
            each.get(1, TimeUnit.SECONDS);
        }
        assertThat(refusals()).hasSize(AT_ONCE);
    }

    @Test
    void aRefusalInATransactionWithinATransactionWaitsForTheOuterOne() {
        TransactionTemplate inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        clinics.as(
                clinic.otherClinician(),
                () -> transactions.executeWithoutResult(outer -> {
                    assertThatThrownBy(() -> inner.executeWithoutResult(status -> access.requireCareOf(patient)))
                            .isInstanceOf(DomainError.Forbidden.class);
                    assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                            .isEqualTo(1);
                }));
        assertThat(refusals()).singleElement().satisfies(entry -> assertThat(entry.account())
                .isEqualTo(clinic.otherClinician().account()));
    }

    @Test
    void whoWasRefusedStandsThereThoughSomebodyElseGoesOnInTheTransaction() {
        clinics.as(
                clinic.clinician(),
                () -> transactions.executeWithoutResult(status -> {
                    assertThatThrownBy(() -> clinics.as(clinic.otherClinician(), () -> access.requireCareOf(patient)))
                            .isInstanceOf(DomainError.Forbidden.class);
                    access.requireCareOf(patient);
                }));
        assertThat(refusals())
                .extracting(AuditEntry::account)
                .containsExactly(clinic.otherClinician().account());
    }

    /** All connections of the pool are held by people who are about to be refused. */
    private void tryWithin(CountDownLatch poolIsEmpty) {
        assertThatThrownBy(() -> clinics.as(
                        clinic.otherClinician(),
                        () -> transactions.executeWithoutResult(status -> {
                            poolIsEmpty.countDown();
                            await(poolIsEmpty);
                            access.requireCareOf(patient);
                        })))
                .isInstanceOf(DomainError.Forbidden.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void size(int connections) {
        pool.setMinimumIdle(Math.min(connections, POOL));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(connections);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private List<AuditEntry> refusals() {
        AuditFilter filter = new AuditFilter(
                null, null, Audited.Deed.REFUSED, Instant.EPOCH, clock.instant().plusSeconds(60), null);
        return clinics.as(clinic.administrator(), () -> trail.page(filter, 100));
    }
}
