package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.questions.Acted;
import org.restride.questions.EmergencyAction;
import org.restride.questions.Lock;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes while somebody is in the middle of something else: on one node or on two, nothing of it is lost. */
class OverlapTests extends WorklistClinic {

    /** Long enough for the other to have come to where it has to wait. */
    private static final long WAITS = 1_500;

    @Autowired
    private StoredAlerts storedAlerts;

    @Autowired
    private WorklistEntries entries;

    @Autowired
    private StoredEscalations ladders;

    @Autowired
    private Escalating escalating;

    @Autowired
    private Escalations escalations;

    @Autowired
    private ClinicSql db;

    private final CountDownLatch inTheMiddle = new CountDownLatch(1);

    @Test
    void aRedFlagThatComesWhileAnotherAlertIsClosedStaysOnTheList() throws Exception {
        Trainee marta = calm("Marta");
        system(() -> watching.raise(marta.id(), Reason.SOON_FLAG, UUID.randomUUID()));
        Set<Alert.Key> seen = keys(open(marta.id()));
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> flag = other.submit(
                    () -> slowly(() -> watching.raise(marta.id(), Reason.URGENT_FLAG, UUID.randomUUID()), () -> {}));
            await();
            asClinician(() -> attending.close(marta.id(), seen, Outcome.CALLED, "Spoke with her"));
            flag.get();
        }
        assertThat(rows(WorklistQuery.Tab.MINE)).singleElement().satisfies(row -> assertThat(row.reason())
                .isEqualTo(Reason.URGENT_FLAG));
    }

    @Test
    void whoTakesAPatientDoesNotStandInTheWayOfALook() throws Exception {
        Trainee marta = calm("Marta");
        system(() -> watching.raise(marta.id(), Reason.SOON_FLAG, UUID.randomUUID()));
        system(() -> watching.raise(marta.id(), Reason.URGENT_FLAG, UUID.randomUUID()));
        List<Alert.Key> soon = open(marta.id()).stream()
                .filter(alert -> alert.reason() == Reason.SOON_FLAG)
                .map(Alert::key)
                .toList();
        AccountId nobody = new AccountId(new UUID(0, 0));
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> look = other.submit(() -> slowly(
                    () -> storedAlerts.close(marta.id(), soon, nobody, Outcome.SETTLED, null, clock.instant()),
                    () -> entries.refresh(marta.id(), false)));
            await();
            asClinician(() -> attending.take(marta.id()));
            look.get();
        }
        assertThat(rows(WorklistQuery.Tab.MINE)).singleElement().satisfies(row -> assertThat(row.takenBy())
                .isPresent());
    }

    @Test
    void aLookThatBeganBeforeTheReportOrOnASlowerClockEndsNothing() throws Exception {
        Trainee jonas = calm("Jonas");
        clock.set(NOON.plusSeconds(5));
        caseload.report(jonas, TODAY, 7);
        look(jonas.id());
        assertThat(open(jonas.id())).extracting(Alert::reason).containsExactly(Reason.HIGH_PAIN);
        clock.set(NOON);
        look(jonas.id());
        assertThat(open(jonas.id())).extracting(Alert::reason).containsExactly(Reason.HIGH_PAIN);
    }

    @Test
    void anEmergencyThatComesWhileALadderIsLookedAtIsTold() throws Exception {
        Trainee jonas = calm("Jonas");
        system(() -> transactions.executeWithoutResult(
                status -> escalating.begin(jonas.id(), EscalationKind.URGENT, clock.instant())));
        UUID ladder = ladders.due(clock.instant().plusSeconds(1), 10_000).stream()
                .filter(due -> due.clinic().equals(clinic.id()))
                .findFirst()
                .orElseThrow()
                .id();
        clock.set(clock.instant().plusSeconds(60));
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> answers = other.submit(() -> slowly(
                    () -> {
                        escalating.begin(jonas.id(), EscalationKind.EMERGENCY, clock.instant());
                        watching.raise(jonas.id(), Reason.EMERGENCY, UUID.randomUUID());
                    },
                    () -> {}));
            await();
            system(() -> escalating.climb(ladder));
            answers.get();
        }
        clock.set(clock.instant().plusSeconds(60));
        ladders.due(clock.instant(), 10_000).stream()
                .filter(due -> due.clinic().equals(clinic.id()))
                .forEach(due -> system(() -> escalating.climb(due.id())));
        assertThat(clinics.as(clinic.clinician(), () -> escalations.of(jonas.id())))
                .extracting(EscalationStep::rung)
                .contains(Rung.HOLDER);
    }

    @Test
    void emergencyAnswersThatComeWhileALockIsLiftedStayOnTheList() throws Exception {
        Trainee jonas = calm("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        Lock lock =
                clinics.as(clinic.clinician(), () -> unlocking.see(jonas.id())).orElseThrow();
        asClinician(() -> unlocking.act(
                jonas.id(), lock.id(), new Acted(EmergencyAction.SENT_TO_HOSPITAL, clock.instant(), "By ambulance")));
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            others.submit(() -> clinics.as(
                    clinic.clinician(),
                    () -> transactions.executeWithoutResult(status -> {
                        db.sql("""
                                insert into questions.lock_entry
                                    (clinic_id, id, patient_id, answers_id, deed, at, account_id, reason, words)
                                values (:clinic, gen_random_uuid(), :patient, :answers, 'UNLOCKED', now(), :account,
                                    'Seen in hospital', '')
                                """)
                                .param("patient", jonas.id().value())
                                .param("answers", lock.id())
                                .param("account", clinic.clinician().account().value())
                                .update();
                        inTheMiddle.countDown();
                        waitFor(answered);
                        status.setRollbackOnly();
                    })));
            await();
            Future<?> lifting = others.submit(() -> clinics.as(
                    clinic.clinician(),
                    () -> unlocking.unlock(jonas.id(), lock.id(), "Seen in hospital, all clear", "")));
            Thread.sleep(WAITS);
            caseload.answer(jonas, "bowel", clock.instant());
            answered.countDown();
            lifting.get();
        }
        Lock still =
                clinics.as(clinic.clinician(), () -> unlocking.see(jonas.id())).orElseThrow();
        assertThat(open(jonas.id()))
                .extracting(Alert::cause)
                .contains(still.id().toString());
    }

    /** Somebody at whom nobody looks any more by the way. */
    private Trainee calm(String name) throws InterruptedException {
        Trainee trainee = trainee(name);
        Thread.sleep(WAITS);
        return trainee;
    }

    /** In one transaction, which stays open until whoever comes next waits for it. */
    private void slowly(Runnable first, Runnable then) {
        system(() -> transactions.executeWithoutResult(status -> {
            first.run();
            inTheMiddle.countDown();
            sleep();
            then.run();
        }));
    }

    private void system(Runnable work) {
        actors.as(Actor.system(clinic.id()), () -> {
            work.run();
            return true;
        });
    }

    private void await() throws InterruptedException {
        assertThat(inTheMiddle.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(WAITS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
