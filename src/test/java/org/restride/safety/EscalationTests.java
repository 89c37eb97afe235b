package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.messages.reminders.StaffPush;
import org.restride.people.MailAddresses;
import org.restride.people.Merging;
import org.restride.people.TestPost;
import org.restride.questions.Acted;
import org.restride.questions.CareTeamTold;
import org.restride.questions.EmergencyAction;
import org.restride.questions.Lock;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody is found for a patient in an emergency, whoever sleeps and whichever node dies. */
class EscalationTests extends WorklistClinic {

    private static final String ON_CALL = "duty@clinic.test";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Escalations escalations;

    @Autowired
    private EscalationChoices choices;

    @Autowired
    private CareTeamTold careTeamTold;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private EscalatingNode node;

    @BeforeEach
    void aNodeThatSends() {
        mail.start();
        node = node();
        clinics.as(
                clinic.administrator(),
                () -> choices.choose(new EscalationChoice(
                        Optional.of(ON_CALL),
                        Map.of(LadderDelay.TEAM, 5),
                        Map.of(Locale.ENGLISH, "Call us at 8."),
                        0)));
    }

    @AfterEach
    void stopTheMail() {
        mail.stop();
    }

    @Test
    void anEmergencyIsToldAtOnceThenToTheOnCallAddressAndNamesNobody() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        node.run();
        assertThat(rungs(jonas.id())).containsExactly(Rung.HOLDER);
        assertThat(letters()).hasSize(1).allSatisfy(letter -> assertThat(letter)
                .contains("needs you now", "/worklist")
                .doesNotContain("Jonas", "Runner", "saddle", "numb", "emergency"));
        later(Duration.ofMinutes(5));
        assertThat(rungs(jonas.id())).containsExactly(Rung.HOLDER, Rung.TEAM);
        later(Duration.ofMinutes(10));
        assertThat(rungs(jonas.id())).containsExactly(Rung.HOLDER, Rung.TEAM, Rung.ON_CALL);
        assertThat(steps(jonas.id()).getLast().notices()).singleElement().satisfies(notice -> assertThat(notice.to())
                .as("the on-call address")
                .isNull());
        assertThat(mail.getReceivedMessagesForDomain(ON_CALL)).isNotEmpty();
        assertThat(steps(jonas.id()))
                .allSatisfy(step -> assertThat(step.sentAt()).isPresent());
    }

    @Test
    void theLadderWaitsForWhoeverTookItGoesOnWhenNothingIsDoneAndEndsWithADeed() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        node.run();
        asClinician(() -> attending.take(jonas.id()));
        later(Duration.ofMinutes(20));
        assertThat(rungs(jonas.id())).containsExactly(Rung.HOLDER);
        later(Duration.ofMinutes(12));
        assertThat(rungs(jonas.id())).as("taken, and nothing done").containsExactly(Rung.HOLDER, Rung.TEAM);
        act(jonas.id(), EmergencyAction.NOT_REACHED);
        later(Duration.ofMinutes(10));
        assertThat(rungs(jonas.id())).endsWith(Rung.ON_CALL);
        act(jonas.id(), EmergencyAction.SENT_TO_HOSPITAL);
        int told = rungs(jonas.id()).size();
        later(Duration.ofHours(3));
        assertThat(rungs(jonas.id())).as("somebody has acted").hasSize(told);
    }

    @Test
    void aCallThatReachedThePatientIsADeedAndOneInVainIsNone() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        Contacts contacts = context.getBean(Contacts.class);
        asClinician(() -> unlocking.see(jonas.id()));
        asClinician(() -> contacts.record(jonas.id(), Contact.Result.NOT_REACHED, ""));
        assertThat(isActedOn(jonas.id())).isFalse();
        asClinician(() -> contacts.record(jonas.id(), Contact.Result.REACHED, "On the way to hospital"));
        assertThat(isActedOn(jonas.id())).isTrue();
    }

    @Test
    void aCallBeforeAnybodyHasLookedAtTheEmergencyEndsNothing() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        asClinician(() -> contacts.record(jonas.id(), Contact.Result.REACHED, "About the weeks that he missed"));
        asClinician(() -> attending.attend(jonas.id()));
        assertThat(isActedOn(jonas.id())).isFalse();
        assertThat(rows(WorklistQuery.Tab.MINE)).singleElement().satisfies(row -> assertThat(row.takenBy())
                .isEmpty());
        node.run();
        assertThat(rungs(jonas.id())).containsExactly(Rung.HOLDER);
    }

    @Test
    void whatIsUrgentBesideAnEmergencyIsToldAfterIt() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "fever", NOON);
        caseload.answer(jonas, "saddle", NOON);
        node.run();
        act(jonas.id(), EmergencyAction.SENT_TO_HOSPITAL);
        later(Duration.ofMinutes(30));
        later(Duration.ofHours(9));
        assertThat(steps(jonas.id())).last().satisfies(step -> assertThat(step.kind())
                .isEqualTo(EscalationKind.URGENT));
    }

    @Test
    void anEmergencyIsToldAlsoIfItsRecordEndsInOneThatIsUrgent() {
        Trainee jonas = trainee("Jonas");
        PatientId lasting = clinics.patient(clinic, "Jonas", "Once");
        Trainee kept = new Trainee(lasting, clinics.patientActor(clinic, lasting), jonas.plan(), jonas.item());
        caseload.answer(kept, "fever", NOON);
        caseload.answer(jonas, "saddle", NOON);
        clinics.as(clinic.administrator(), () -> context.getBean(Merging.class).merge(jonas.id(), kept.id()));
        node.run();
        assertThat(rungs(kept.id())).containsExactly(Rung.HOLDER);
    }

    private boolean isActedOn(PatientId patient) {
        return clinics.as(clinic.clinician(), () -> unlocking.see(patient))
                .orElseThrow()
                .isActedOn();
    }

    @Test
    void anUrgentAnswerIsToldOnlyPastItsTimeAndOnlyIfNobodyTookIt() {
        Trainee waits = trainee("Waits");
        Trainee looked = trainee("Looked");
        caseload.answer(waits, "fever", NOON);
        caseload.answer(looked, "fever", NOON);
        List<Alert> seen = open(looked.id());
        asClinician(() -> attending.close(looked.id(), keys(seen), Outcome.CALLED, "Spoke with her"));
        later(Duration.ofHours(7));
        assertThat(rungs(waits.id())).isEmpty();
        later(Duration.ofMinutes(61));
        assertThat(rungs(waits.id())).containsExactly(Rung.HOLDER);
        assertThat(rungs(looked.id())).isEmpty();
    }

    @Test
    void aNoteThatSoundsUrgentIsToldPastItsTimeAsAnAnswerIs() {
        Trainee waits = trainee("Waits");
        caseload.report(waits, TODAY, 2, "I feel numb between my legs", null);
        later(Duration.ofHours(24));
        assertThat(rungs(waits.id())).containsExactly(Rung.HOLDER);
    }

    @Test
    void nodesTogetherTellEachRungOnce() throws Exception {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        try (ExecutorService all = Executors.newFixedThreadPool(nodes)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                EscalatingNode one = node();
                running.add(all.submit(() -> {
                    together.await();
                    one.run();
                    return true;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(rungs(jonas.id())).containsExactly(Rung.HOLDER);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void aLetterThatNoServerTakesIsTriedAgain() {
        Trainee jonas = trainee("Jonas");
        mail.stop();
        caseload.answer(jonas, "saddle", NOON);
        node.run();
        assertThat(steps(jonas.id()).getFirst().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.state()).isEqualTo(EscalationStep.State.WAITING));
        mail.start();
        node = node();
        later(Duration.ofMinutes(1));
        assertThat(steps(jonas.id()).getFirst().sentAt()).isPresent();
    }

    @Test
    void whatWasDoneWhileLockedAndComesAfterTheUnlockingIsToldAndUnlocksNothing() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON.minus(Duration.ofHours(6)));
        act(jonas.id(), EmergencyAction.SENT_TO_HOSPITAL);
        asClinician(() -> unlocking.unlock(
                jonas.id(), unlocking.see(jonas.id()).orElseThrow().id(), "Seen at the hospital, all clear", ""));
        caseload.report(jonas, TODAY, 2);
        assertThat(open(jonas.id())).extracting(Alert::reason).contains(Reason.AFTER_LOCK);
        look(jonas.id());
        assertThat(open(jonas.id())).extracting(Alert::reason).contains(Reason.AFTER_LOCK);
    }

    @Test
    void weeklyQuestionsThatStayOpenAreToldOnceAndSettleWithTheAnswers() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "none of them", NOON);
        clock.set(NOON.plus(Duration.ofDays(13)));
        look(jonas.id());
        assertThat(open(jonas.id())).extracting(Alert::reason).doesNotContain(Reason.SCREENING_OVERDUE);
        clock.set(NOON.plus(Duration.ofDays(14)));
        look(jonas.id());
        look(jonas.id());
        assertThat(open(jonas.id())).extracting(Alert::reason).containsOnlyOnce(Reason.SCREENING_OVERDUE);
        caseload.answer(jonas, "none of them", clock.instant());
        look(jonas.id());
        assertThat(open(jonas.id())).extracting(Alert::reason).doesNotContain(Reason.SCREENING_OVERDUE);
    }

    @Test
    void thePatientIsToldWhoKnowsAndNothingThatIsNotSo() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "saddle", NOON);
        assertThat(told(jonas).name()).as("no letter has gone out yet").isNull();
        node.run();
        assertThat(told(jonas).name()).isEqualTo("Clara Clinician");
        assertThat(told(jonas).at()).isBetween(NOON, clock.instant());
        assertThat(told(jonas).opensAt()).as("the clinic doesn't say its hours").isNull();
    }

    @Test
    void whoWasToldOfSomethingEarlierDoesNotKnowOfAnEmergency() {
        Trainee jonas = trainee("Jonas");
        caseload.answer(jonas, "fever", NOON);
        later(Duration.ofHours(9));
        assertThat(rungs(jonas.id())).containsExactly(Rung.HOLDER);
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        Instant answered = clock.instant();
        caseload.answer(jonas, "saddle", answered);
        assertThat(told(jonas).name()).as("nobody knows of it yet").isNull();
        node.run();
        assertThat(told(jonas).name()).isEqualTo("Clara Clinician");
        assertThat(told(jonas).at()).isAfterOrEqualTo(answered.truncatedTo(ChronoUnit.SECONDS));
    }

    private CareTeamTold.Told told(Trainee trainee) {
        return clinics.as(
                trainee.actor(), () -> transactions.execute(status -> careTeamTold.told(trainee.id(), Locale.ENGLISH)));
    }

    private void act(PatientId patient, EmergencyAction action) {
        asClinician(() -> {
            Lock lock = unlocking.see(patient).orElseThrow();
            unlocking.act(patient, lock.id(), new Acted(action, clock.instant(), "By phone"));
        });
    }

    private void later(Duration wait) {
        clock.set(clock.instant().plus(wait));
        node.run();
    }

    private List<EscalationStep> steps(PatientId patient) {
        return clinics.as(clinic.clinician(), () -> escalations.of(patient));
    }

    private List<Rung> rungs(PatientId patient) {
        return steps(patient).stream().map(EscalationStep::rung).toList();
    }

    private List<String> letters() {
        String own = actors.as(Actor.system(clinic.id()), () -> context.getBean(MailAddresses.class)
                .ofStaff(clinic.clinician().account())
                .orElseThrow()
                .email());
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> to(letter).equals(own))
                .map(EscalationTests::text)
                .toList();
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n" + letter.getContent();
        } catch (MessagingException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A node of its own, which sends to the test's server. */
    private EscalatingNode node() {
        return new EscalatingNode(
                context, TestPost.through(mail.getSmtp().getPort()), context.getBean(StaffPush.class));
    }
}
