package org.restride.messages.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.Consents;
import org.restride.people.PatientRecord;
import org.restride.people.PatientRecords;
import org.restride.people.TestPost;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reminders by e-mail, through a mail server that runs in the test. */
@RestrideTest
class RemindingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant FIVE = Instant.parse("2026-11-20T17:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    private final Mailbox mailbox = new Mailbox();
    private ReminderFixture fixture;
    private ReminderRound node;

    @BeforeEach
    void openTheClinic() {
        clock.set(NOON);
        fixture = new ReminderFixture(context);
        node = fixture.node(mailbox.letters(), PushHosts.BROWSERS);
    }

    @AfterEach
    void close() {
        mailbox.close();
        clock.putRight();
    }

    @Test
    void whoChoseItIsRemindedOnceADayOfWhatIsNotDone() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        clock.set(FIVE.minusSeconds(60));
        node.run();
        assertThat(lettersTo(nora)).isEmpty();
        clock.set(FIVE);
        node.run();
        node.run();
        clock.set(FIVE.plus(Duration.ofHours(2)));
        node.run();
        assertThat(lettersTo(nora)).hasSize(1);
        assertThat(fixture.next(nora.id())).isEqualTo(FIVE.plus(Duration.ofDays(1)));
        clock.set(FIVE.plus(Duration.ofDays(1)));
        node.run();
        assertThat(lettersTo(nora)).hasSize(2);
    }

    @Test
    void theLetterSaysNothingOfHealthAndHasAWayOut() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        clock.set(FIVE);
        node.run();
        MimeMessage letter = lettersTo(nora).getFirst();
        assertThat(letter.getSubject()).isEqualTo("You have something planned for today");
        String body = (String) letter.getContent();
        assertThat(body).contains("Nora", "/today", "/pause/");
        assertThat(body.toLowerCase(Locale.ROOT))
                .doesNotContain("pain", "back", "exercise", "injury", "clinic", "plan:");
        String link =
                body.substring(body.indexOf("http", body.indexOf("ends these"))).strip();
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(link).doesNotContain(nora.id().toString());
    }

    @Test
    void remindingCostsFewStatements() {
        Trainee nora = fixture.writtenTo(DAY);
        fixture.as(nora.actor(), () -> {
            StatementBudget.require("open one's reminders", () -> context.getBean(Reminders.class)
                    .standing(nora.id()));
            return true;
        });
        // The clinic's keys are made when its first letter is written.
        fixture.inClinic(() -> context.getBean(ClinicKeys.class).pushKey());
        clock.set(FIVE);
        fixture.as(Actor.system(fixture.clinic.id()), () -> {
            StatementBudget.require(
                    "plan a reminder", () -> context.getBean(Planning.class).plan(nora.id()));
            StoredSendings.Key key = StoredSendings.Key.email(fixture.clinic.id(), nora.id(), DAY);
            StatementBudget.require(
                    "send a reminder by e-mail", () -> fixture.delivering(mailbox.letters(), PushHosts.BROWSERS)
                            .deliver(key));
            return true;
        });
    }

    @Test
    void whatIsDoneIsNotRemindedOf() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        fixture.report(nora, DAY);
        clock.set(FIVE);
        node.run();
        assertThat(lettersTo(nora)).isEmpty();
    }

    @Test
    void nothingRemindsWhoTookTheConsentBackUntilTheyAgreeAgain() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        Consents consents = context.getBean(Consents.class);
        fixture.as(nora.actor(), () -> {
            consents.withdraw();
            return true;
        });
        clock.set(FIVE);
        node.run();
        assertThat(lettersTo(nora)).isEmpty();
        fixture.as(nora.actor(), () -> {
            consents.agree(consents.text(Locale.ENGLISH));
            return true;
        });
        clock.set(FIVE.plus(Duration.ofDays(1)));
        node.run();
        assertThat(lettersTo(nora)).hasSize(1);
    }

    @Test
    void nobodyIsRemindedWhoDidNotChooseItPausedOrHasADayOff() throws Exception {
        Trainee never = fixture.trainee(DAY);
        fixture.address(never.id(), "never." + never.id() + "@patient.test");
        Trainee paused = fixture.writtenTo(DAY);
        Reminders reminders = context.getBean(Reminders.class);
        fixture.as(paused.actor(), () -> {
            reminders.pause(paused.id());
            return true;
        });
        Trainee friday = fixture.writtenTo(DAY);
        ReminderTimes off = new ReminderTimes(
                ReminderFixture.AT_FIVE.at(),
                Set.of(DayOfWeek.FRIDAY),
                ReminderFixture.AT_FIVE.quietFrom(),
                ReminderFixture.AT_FIVE.quietUntil());
        fixture.choose(friday, new ChooseReminders(true, off, 1));
        clock.set(FIVE);
        node.run();
        assertThat(lettersTo(never)).isEmpty();
        assertThat(lettersTo(paused)).isEmpty();
        assertThat(lettersTo(friday)).isEmpty();
        fixture.as(paused.actor(), () -> {
            reminders.resume(paused.id());
            return true;
        });
        assertThat(fixture.next(paused.id())).isEqualTo(FIVE.plus(Duration.ofDays(1)));
    }

    @Test
    void severalNodesAtOnceSendEachReminderOnce() throws Exception {
        List<Trainee> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(fixture.writtenTo(DAY));
        }
        clock.set(FIVE);
        CyclicBarrier start = new CyclicBarrier(4);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ReminderRound other = fixture.node(mailbox.letters(), PushHosts.BROWSERS);
                rounds.add(nodes.submit(() -> {
                    start.await();
                    other.run();
                    other.run();
                    return true;
                }));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        for (Trainee each : all) {
            assertThat(lettersTo(each)).as("of " + each.id()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsBusyIsAskedAgainAndWhatWasDoneMeanwhileIsNotSent() throws Exception {
        Trainee again = fixture.writtenTo(DAY);
        Trainee done = fixture.writtenTo(DAY);
        clock.set(FIVE);
        try (GrumpyServer busy = new GrumpyServer("RCPT", "450 4.2.1 try later")) {
            fixture.node(TestPost.through(busy.port()), PushHosts.BROWSERS).run();
            assertThat(busy.asked()).isGreaterThanOrEqualTo(2);
        }
        fixture.report(done, DAY);
        node.run();
        assertThat(lettersTo(again)).isEmpty();
        clock.set(FIVE.plus(Duration.ofMinutes(3)));
        node.run();
        assertThat(lettersTo(again)).hasSize(1);
        assertThat(lettersTo(done)).isEmpty();
    }

    @Test
    void afterSomeTriesItIsGivenUpAndTheClinicSeesIt() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        clock.set(FIVE);
        try (GrumpyServer busy = new GrumpyServer("RCPT", "450 4.2.1 try later")) {
            ReminderRound tired = fixture.node(TestPost.through(busy.port()), PushHosts.BROWSERS);
            tired.run();
            for (int minutes : new int[] {3, 14, 45, 136}) {
                assertThat(fixture.standing(nora.id()).givenUpOn()).isNull();
                clock.set(FIVE.plus(Duration.ofMinutes(minutes)));
                tired.run();
            }
        }
        assertThat(fixture.standing(nora.id()).givenUpOn()).isEqualTo(DAY);
        node.run();
        assertThat(lettersTo(nora)).isEmpty();
        assertThat(fixture.standing(nora.id()).addressRefused()).isFalse();
    }

    @Test
    void aTryThatWouldFallIntoTheQuietHoursIsNotMade() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        clock.set(FIVE);
        try (GrumpyServer busy = new GrumpyServer("RCPT", "450 4.2.1 try later")) {
            fixture.node(TestPost.through(busy.port()), PushHosts.BROWSERS).run();
        }
        clock.set(FIVE.plus(Duration.ofHours(4)));
        node.run();
        clock.set(FIVE.plus(Duration.ofHours(16)));
        node.run();
        assertThat(lettersTo(nora)).isEmpty();
    }

    @Test
    void anAddressThatTheServerRefusesIsShownAndRestsUntilItIsCorrected() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        clock.set(FIVE);
        try (GrumpyServer strict = new GrumpyServer("RCPT", "550 5.1.1 no such user")) {
            fixture.node(TestPost.through(strict.port()), PushHosts.BROWSERS).run();
        }
        assertThat(fixture.standing(nora.id()).addressRefused()).isTrue();
        assertThat(refused()).contains(nora.id());
        clock.set(FIVE.plus(Duration.ofDays(1)));
        node.run();
        assertThat(lettersTo(nora)).isEmpty();
        fixture.address(nora.id(), "corrected." + nora.id() + "@patient.test");
        assertThat(fixture.standing(nora.id()).addressRefused()).isFalse();
        assertThat(refused()).doesNotContain(nora.id());
        clock.set(FIVE.plus(Duration.ofDays(2)));
        node.run();
        assertThat(lettersTo(nora)).hasSize(1);
    }

    @Test
    void thePatientsOwnClockCountsAlsoAfterTheyMoved() throws Exception {
        Trainee nora = fixture.writtenTo(DAY);
        assertThat(fixture.next(nora.id())).isEqualTo(FIVE);
        fixture.moveTo(nora.id(), ZoneId.of("America/New_York"));
        assertThat(fixture.next(nora.id())).isEqualTo(Instant.parse("2026-11-20T22:00:00Z"));
        clock.set(FIVE);
        node.run();
        assertThat(lettersTo(nora)).isEmpty();
        clock.set(Instant.parse("2026-11-20T22:00:00Z"));
        node.run();
        assertThat(lettersTo(nora)).hasSize(1);
    }

    @Test
    void anAdministratorWhoCaresForNobodyMayCorrectTheAddress() {
        Trainee nora = fixture.writtenTo(DAY);
        PatientRecords records = context.getBean(PatientRecords.class);
        fixture.as(fixture.clinic.administrator(), () -> {
            PatientRecord record = records.record(nora.id()).orElseThrow();
            records.change(nora.id(), record.details(), record.version());
            return true;
        });
        assertThat(fixture.next(nora.id())).isEqualTo(FIVE);
    }

    @Test
    void aChoiceMadeFromAnOldPageIsRefused() {
        Trainee nora = fixture.writtenTo(DAY);
        fixture.choose(nora, new ChooseReminders(false, ReminderFixture.at(9), 1));
        assertThatThrownBy(() -> fixture.choose(nora, new ChooseReminders(true, ReminderFixture.at(10), 1)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> fixture.choose(nora, new ChooseReminders(true, ReminderFixture.at(10), 0)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(fixture.choice(nora.id()).next()).isNull();
        Trainee without = fixture.trainee(DAY);
        assertThatThrownBy(() -> fixture.choose(without, new ChooseReminders(true, ReminderFixture.at(10), 0)))
                .isInstanceOf(DomainError.Invalid.class);
    }

    private List<PatientId> refused() {
        return fixture.as(fixture.clinic.clinician(), () -> context.getBean(Reminders.class)
                .refused());
    }

    private List<MimeMessage> lettersTo(Trainee trainee) throws Exception {
        String address = fixture.address(trainee.id());
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage letter : mailbox.received()) {
            if (letter.getAllRecipients()[0].toString().equals(address)) {
                found.add(letter);
            }
        }
        return found;
    }
}
