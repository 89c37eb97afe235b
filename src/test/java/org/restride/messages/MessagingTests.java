package org.restride.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.restride.messages.ConversedPatient.message;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.CareTeams;
import org.restride.people.Discharging;
import org.restride.people.OpenWithReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a patient and the care team say to each other, and who hears it. */
@RestrideTest
class MessagingTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private PatientMessages messages;

    @Autowired
    private CareMessages care;

    @Autowired
    private Inbox inbox;

    @Autowired
    private CareTeams teams;

    @Autowired
    private Discharging discharging;

    @Autowired
    private OpenWithReason openings;

    private TestClinic clinic;
    private PatientId patient;
    private Actor writer;

    @BeforeEach
    void makeClinic() {
        clock.set(NOON);
        clinic = clinics.create();
        patient = clinics.patient(clinic, "Ana", "Runner");
        writer = clinics.patientActor(clinic, patient);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void whatThePatientWritesIsReadByTheCareTeamAndSeenOnce() {
        UUID id = send("May I run on Friday?").id();
        assertThat(unseen()).isEqualTo(1);
        clock.set(NOON.plusSeconds(600));
        asClinician(() -> {
            care.open(patient, null);
        });
        clock.set(NOON.plusSeconds(3_600));
        asClinician(() -> {
            care.open(patient, null);
        });
        assertThat(unseen()).isZero();
        MessageThread thread = clinics.as(writer, () -> messages.read(null));
        assertThat(thread.messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.fromClinic()).isFalse();
            assertThat(message.seen()).satisfies(seen -> {
                assertThat(seen.by()).isEqualTo(clinic.clinician().account());
                assertThat(seen.at()).isCloseTo(NOON.plusSeconds(600), within(30, ChronoUnit.SECONDS));
            });
        });
        assertThat(thread.name(clinic.clinician().account())).isEqualTo("Clara Clinician");
        assertThat(thread.name(writer.account())).isEqualTo("Ana Runner");
    }

    @Test
    void theSameMessageSentAgainIsThereOnce() {
        SendMessage twice = message("Hello");
        MessageReceipt first = clinics.as(writer, () -> messages.send(twice));
        clock.set(NOON.plusSeconds(60));
        assertThat(clinics.as(writer, () -> messages.send(twice))).isEqualTo(first);
        assertThat(clinics.as(writer, () -> messages.read(null)).messages()).hasSize(1);
    }

    @Test
    void anIdOfSomebodyElsesMessageIsRefused() {
        SendMessage taken = message("Hello");
        clinics.as(writer, () -> messages.send(taken));
        PatientId other = clinics.patient(clinic, "Ben", "Other");
        clinics.as(clinics.patientActor(clinic, other), () -> assertThatThrownBy(() -> messages.send(taken))
                .isInstanceOf(DomainError.Conflict.class));
        asClinician(
                () -> assertThatThrownBy(() -> care.reply(patient, taken)).isInstanceOf(DomainError.Conflict.class));
    }

    @Test
    void anAnswerEndsTheWaitingAndThePatientsNextMessageBeginsItAgain() {
        send("Hello");
        assertThat(state().waitingSince()).isCloseTo(NOON, within(30, ChronoUnit.SECONDS));
        clock.set(NOON.plusSeconds(60));
        send("Are you there?");
        assertThat(state().waitingSince()).isCloseTo(NOON, within(30, ChronoUnit.SECONDS));
        asClinician(() -> {
            care.reply(patient, message("Yes"));
        });
        assertThat(state().waitingSince()).isNull();
        assertThat(clinics.as(writer, () -> messages.unseen())).isEqualTo(1);
        Message answer =
                clinics.as(writer, () -> messages.read(null)).messages().getLast();
        clinics.as(writer, () -> messages.see(answer.id()));
        assertThat(clinics.as(writer, () -> messages.unseen())).isZero();
    }

    @Test
    void aClosedConversationOpensAgainWhenThePatientWrites() {
        send("Thank you");
        asClinician(() -> care.close(patient, state().version()));
        assertThat(state().isClosed()).isTrue();
        assertThat(page(InboxQuery.Tab.TEAM)).isEmpty();
        assertThat(page(InboxQuery.Tab.CLOSED)).hasSize(1);
        send("One more thing");
        assertThat(state().isClosed()).isFalse();
        assertThat(page(InboxQuery.Tab.UNANSWERED)).hasSize(1);
    }

    @Test
    void whatCameMeanwhileIsNotClosedUnread() {
        send("Thank you");
        int read = state().version();
        send("Wait, my leg is numb");
        asClinician(() -> assertThatThrownBy(() -> care.close(patient, read)).isInstanceOf(DomainError.Conflict.class));
        assertThat(state().isClosed()).isFalse();
    }

    @Test
    void whoIsAskedToAnswerHasItAndTheOthersStillSeeIt() {
        send("Hello");
        Actor colleague = clinic.otherClinician();
        asClinician(() -> assertThatThrownBy(() -> care.handOver(patient, colleague.account(), "Please"))
                .isInstanceOf(DomainError.Invalid.class));
        asClinician(() -> teams.add(patient, colleague.account()));
        asClinician(() -> care.handOver(patient, colleague.account(), "Please answer, I am away"));
        assertThat(page(InboxQuery.Tab.MINE)).isEmpty();
        assertThat(page(InboxQuery.Tab.TEAM)).singleElement().satisfies(row -> assertThat(row.assignedTo())
                .isEqualTo(colleague.account()));
        assertThat(clinics.as(colleague, () -> inbox.again(InboxQuery.first(InboxQuery.Tab.MINE)))
                        .rows())
                .hasSize(1);
        MessageThread read = clinics.as(colleague, () -> care.open(patient, null));
        assertThat(read.handovers()).extracting(Handover::note).containsExactly("Please answer, I am away");
        assertThat(clinics.as(writer, () -> messages.read(null)).handovers()).isEmpty();
    }

    @Test
    void nobodyOutsideOfTheCareTeamSeesAnythingUntilTheyGiveAReason() {
        send("Hello");
        Actor outside = clinic.otherClinician();
        assertThat(clinics.as(outside, () -> inbox.again(InboxQuery.first(InboxQuery.Tab.TEAM)))
                        .counts())
                .isEqualTo(new InboxPage.Counts(0, 0, 0, 0));
        clinics.as(outside, () -> assertThatThrownBy(() -> care.open(patient, null))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class));
        clinics.as(outside, () -> openings.open(patient, "covering for a colleague"));
        assertThat(clinics.as(outside, () -> care.open(patient, null)).messages())
                .hasSize(1);
    }

    @Test
    void anotherClinicsCliniciansSeeNothing() {
        send("Hello");
        TestClinic elsewhere = clinics.create();
        clinics.as(elsewhere.clinician(), () -> {
            assertThatThrownBy(() -> care.open(patient, null))
                    .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class);
            assertThat(inbox.again(InboxQuery.first(InboxQuery.Tab.TEAM)).rows())
                    .isEmpty();
        });
    }

    @Test
    void whenCareHasEndedThePatientReadsAndDoesNotWrite() {
        send("Hello");
        asClinician(() -> discharging.discharge(patient));
        clinics.as(writer, () -> {
            assertThat(messages.read(null).messages()).hasSize(1);
            assertThatThrownBy(() -> messages.send(message("Hello again"))).isInstanceOf(DomainError.Conflict.class);
        });
    }

    @Test
    void theInboxPutsUrgentOnesFirstThenThoseWhoWaitLongest() {
        send("Hello");
        PatientId numb = clinics.patient(clinic, "Nora", "Numb");
        PatientId later = clinics.patient(clinic, "Lea", "Later");
        clock.set(NOON.plusSeconds(60));
        clinics.as(clinics.patientActor(clinic, later), () -> messages.send(message("Hello")));
        clock.set(NOON.plusSeconds(120));
        clinics.as(clinics.patientActor(clinic, numb), () -> messages.send(message("I feel numb between my legs")));
        assertThat(page(InboxQuery.Tab.TEAM)).extracting(InboxRow::patient).containsExactly(numb, patient, later);
        assertThat(page(InboxQuery.Tab.TEAM).getFirst().urgent()).isTrue();
        InboxPage found = clinics.as(
                clinic.clinician(), () -> inbox.open(new InboxQuery(InboxQuery.Tab.TEAM, " lea ", InboxQuery.PAGE)));
        assertThat(found.rows()).extracting(InboxRow::patient).containsExactly(later);
        assertThat(found.counts().team()).isEqualTo(3);
    }

    @Test
    void olderMessagesComeWhenTheyAreAskedFor() {
        IntStream.range(0, MessagePosting.PAGE + 3).forEach(n -> {
            clock.set(NOON.plusSeconds(n));
            send("Message " + n);
        });
        MessageThread newest = clinics.as(writer, () -> messages.read(null));
        assertThat(newest.more()).isTrue();
        assertThat(newest.messages()).hasSize(MessagePosting.PAGE);
        MessageThread older = clinics.as(
                writer, () -> messages.read(newest.messages().getFirst().id()));
        assertThat(older.more()).isFalse();
        assertThat(older.messages()).extracting(Message::text).containsExactly("Message 0", "Message 1", "Message 2");
    }

    @Test
    void tooMuchWithinAnHourHasToWait() {
        IntStream.range(0, 60).forEach(n -> send("Message " + n));
        clinics.as(writer, () -> assertThatThrownBy(() -> messages.send(message("And another")))
                .isInstanceOf(DomainError.TooMany.class));
        clock.set(NOON.plus(Duration.ofMinutes(61)));
        send("And another");
    }

    @Test
    void nothingAndTooMuchAreRefusedAtTheirField() {
        assertThatThrownBy(() -> message(" \n "))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsOnlyKeys("text"));
        assertThatThrownBy(() -> message("a".repeat(4_001))).isInstanceOf(DomainError.Invalid.class);
        UUID[] five = IntStream.range(0, 5).mapToObj(n -> UUID.randomUUID()).toArray(UUID[]::new);
        assertThatThrownBy(() -> message("", five))
                .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                        .containsOnlyKeys("pictures"));
    }

    private MessageReceipt send(String text) {
        return clinics.as(writer, () -> messages.send(message(text)));
    }

    private Conversation state() {
        return clinics.as(writer, () -> messages.read(null)).conversation().orElseThrow();
    }

    private int unseen() {
        return clinics.as(clinic.clinician(), () -> inbox.unseen());
    }

    private List<InboxRow> page(InboxQuery.Tab tab) {
        return clinics.as(clinic.clinician(), () -> inbox.again(InboxQuery.first(tab)))
                .rows();
    }

    private void asClinician(Runnable work) {
        clinics.as(clinic.clinician(), work);
    }
}
