package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinic at noon of a day, with what the tests of the worklist ask of it. */
@RestrideTest
abstract class WorklistClinic {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Caseload caseload;

    @Autowired
    TestClinics clinics;

    @Autowired
    TestClock clock;

    @Autowired
    Worklist worklist;

    @Autowired
    Attending attending;

    @Autowired
    Unlocking unlocking;

    @Autowired
    Contacts contacts;

    @Autowired
    Alerts alerts;

    @Autowired
    Watching watching;

    @Autowired
    Watches watches;

    @Autowired
    CurrentActor actors;

    @Autowired
    TransactionTemplate transactions;

    TestClinic clinic;

    @BeforeEach
    void makeClinic() {
        clock.set(NOON);
        clinic = caseload.clinic();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    Trainee trainee(String name) {
        return caseload.trainee(clinic, name, TODAY.minusDays(1), 8);
    }

    List<WorklistRow> rows(WorklistQuery.Tab tab) {
        return page(tab).rows();
    }

    WorklistPage page(WorklistQuery.Tab tab) {
        return pageOf(WorklistQuery.first(tab));
    }

    WorklistPage pageOf(WorklistQuery query) {
        return clinics.as(clinic.clinician(), () -> worklist.again(query));
    }

    List<Alert> open(PatientId patient) {
        return clinics.as(clinic.clinician(), () -> alerts.of(patient)).stream()
                .filter(Alert::isOpen)
                .toList();
    }

    static Set<Alert.Key> keys(List<Alert> alerts) {
        return Set.copyOf(alerts.stream().map(Alert::key).toList());
    }

    void asClinician(Runnable work) {
        clinics.as(clinic.clinician(), work);
    }

    void look(PatientId patient) {
        actors.asSystem(clinic.id(), () -> watching.look(patient));
    }

    void check() {
        DueChecks.checkAll(watches, watching, actors, transactions, clock);
    }

    boolean nextCheckIsMissing(PatientId patient) {
        clock.set(NOON.plus(Duration.ofDays(60)));
        boolean missing = watches.due(clock.instant(), 10_000).stream()
                .noneMatch(due -> due.patient().equals(patient));
        clock.set(NOON);
        return missing;
    }

    void refused(Actor actor, Runnable work) {
        clinics.as(actor, () -> assertThatThrownBy(work::run)
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class));
    }
}
