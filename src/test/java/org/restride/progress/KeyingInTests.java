package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.DomainError;
import org.restride.progress.SessionEntry.Outcome;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RestrideTest
@RecordApplicationEvents
class KeyingInTests {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 9);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private KeyingIn keying;

    @Autowired
    private ProgressReading reading;

    @Autowired
    private ReportingSettings settings;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Reporting reporting;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientNotesOnPaper() {
        clock.set(Instant.parse("2026-11-08T12:00:00Z"));
        clinic = training.clinic();
        runner = training.runner(clinic, FROM);
        clock.set(NOW);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void aSheetBecomesReportsThatSayWhoKeyedThemIn() {
        KeyedIn kept = key(line(0, 2, 1), line(1, 3, null), PaperDay.empty(FROM.plusDays(2)));
        assertThat(kept).isEqualTo(new KeyedIn(2, 0, 1));
        assertThat(sessions()).hasSize(2).allSatisfy(session -> {
            assertThat(session.keyedBy()).isEqualTo(clinic.clinician().account());
            assertThat(session.plan()).isEqualTo(runner.plan());
        });
        LoggedSession first = sessions().getLast();
        assertThat(first.day()).isEqualTo(FROM);
        assertThat(first.pain()).isEqualTo(2);
        assertThat(first.entries())
                .extracting(SessionEntry::outcome)
                .containsExactlyInAnyOrder(Outcome.DONE, Outcome.PARTLY);
        assertThat(mornings()).singleElement().satisfies(morning -> {
            assertThat(morning.sessionRoot()).isEqualTo(first.root());
            assertThat(morning.day()).isEqualTo(FROM.plusDays(1));
            assertThat(morning.pain()).isEqualTo(1);
        });
    }

    @Test
    void whatIsKeyedInTwiceCountsOnce() {
        key(line(0, 2, 1), line(1, 3, 2));
        KeyedIn again = key(line(0, 2, 1), line(1, 3, 2));
        assertThat(again.isNothing()).isTrue();
        assertThat(sessions()).hasSize(2);
        assertThat(mornings()).hasSize(2);
        assertThat(reading(FROM)).noneMatch(LoggedSession::isCorrection);
    }

    @Test
    void aLineIsCorrectedByKeyingItInAgain() {
        key(line(0, 2, 1));
        clock.set(NOW.plus(Duration.ofMinutes(5)));
        assertThat(key(line(0, 4, 3))).isEqualTo(new KeyedIn(0, 1, 1));
        assertThat(sessions()).singleElement().satisfies(session -> {
            assertThat(session.pain()).isEqualTo(4);
            assertThat(session.isCorrection()).isTrue();
        });
        assertThat(mornings()).singleElement().extracting(LoggedMorning::pain).isEqualTo(3);
        clock.set(NOW.plus(Duration.ofMinutes(10)));
        assertThat(key(line(0, 2, 1))).as("back to the first").isEqualTo(new KeyedIn(0, 1, 1));
        assertThat(sessions()).singleElement().extracting(LoggedSession::pain).isEqualTo(2);
        assertThat(open().lines().getFirst().state()).isEqualTo(PaperSheet.State.KEYED);
        assertThat(open().lines().getFirst().known()).isEqualTo(line(0, 2, 1));
    }

    @Test
    void whatThePatientReportedIsLeftAlone() {
        clock.set(Instant.parse("2026-11-09T12:00:00Z"));
        clinics.as(runner.actor(), () -> reporting.log(Training.report(runner, FROM, 5)));
        clock.set(NOW);
        assertThat(open().lines().getFirst().state()).isEqualTo(PaperSheet.State.REPORTED);
        assertThat(key(line(0, 1, 0))).isEqualTo(new KeyedIn(0, 0, 0));
        assertThat(sessions()).singleElement().satisfies(session -> {
            assertThat(session.pain()).isEqualTo(5);
            assertThat(session.keyedBy()).isNull();
        });
    }

    @Test
    void tooMuchPainFollowsAsIfThePatientHadReportedIt() {
        key(line(0, 8, null));
        assertThat(sessions()).singleElement().extracting(LoggedSession::light).isEqualTo(Light.TOO_MUCH);
        assertThat(events.stream(SessionLogged.class)).hasSize(1);
    }

    @Test
    void sheetsThatAreWeeksOldAreTakenWithTheirMornings() {
        clock.set(NOW.plus(Duration.ofDays(40)));
        assertThat(key(line(0, 2, 1))).isEqualTo(new KeyedIn(1, 0, 1));
        clock.set(NOW.plus(Duration.ofDays(60)));
        assertThat(key(line(0, 2, 4))).isEqualTo(new KeyedIn(0, 0, 1));
        assertThat(mornings()).singleElement().extracting(LoggedMorning::pain).isEqualTo(4);
    }

    @Test
    void aLineThatCannotBeIsRefusedAndNothingOfTheSheetIsKept() {
        PaperDay noPain = new PaperDay(FROM.plusDays(1), marks(), null, null, null);
        PaperDay noMarks = new PaperDay(FROM.plusDays(1), Map.of(), 2, null, null);
        PaperDay foreign = new PaperDay(FROM.plusDays(1), Map.of(UUID.randomUUID(), Outcome.DONE), 2, null, null);
        PaperDay tomorrow = new PaperDay(LocalDate.of(2026, 11, 21), marks(), 2, null, null);
        for (PaperDay wrong : List.of(noPain, noMarks, foreign, tomorrow)) {
            assertThatThrownBy(() -> key(line(0, 2, null), wrong)).isInstanceOf(DomainError.Invalid.class);
        }
        assertThat(sessions()).isEmpty();
    }

    @Test
    void theSheetHasTheExercisesOfItsPhaseAndAsksForEffortIfTheClinicDoes() {
        PaperSheet sheet = open();
        assertThat(sheet.items()).extracting(item -> item.id()).isEqualTo(runner.items());
        assertThat(sheet.lines()).hasSize(7);
        assertThat(sheet.effortAsked()).isFalse();
        clinics.as(clinic.administrator(), () -> settings.askEffort(true));
        assertThat(open().effortAsked()).isTrue();
    }

    @Test
    void onlyTheCareTeamKeysInAndOnlyForItsOwnPlans() {
        TestClinic elsewhere = training.clinic();
        Stream.of(
                        clinic.otherClinician(),
                        clinic.editor(),
                        clinic.administrator(),
                        runner.actor(),
                        elsewhere.clinician())
                .forEach(actor -> {
                    assertThatThrownBy(() -> clinics.as(
                                    actor, () -> keying.key(runner.id(), runner.plan(), List.of(line(0, 2, null)))))
                            .isInstanceOfAny(
                                    AccessDeniedException.class,
                                    DomainError.Forbidden.class,
                                    DomainError.NotFound.class);
                    assertThatThrownBy(() -> clinics.as(actor, () -> keying.open(runner.id(), runner.plan(), FROM)))
                            .isInstanceOfAny(
                                    AccessDeniedException.class,
                                    DomainError.Forbidden.class,
                                    DomainError.NotFound.class);
                });
        Runner neighbour = training.runner(clinic, FROM);
        assertThatThrownBy(() -> clinics.as(
                        clinic.clinician(), () -> keying.key(runner.id(), neighbour.plan(), List.of(line(0, 2, null)))))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(sessions()).isEmpty();
    }

    private KeyedIn key(PaperDay... lines) {
        return clinics.as(clinic.clinician(), () -> keying.key(runner.id(), runner.plan(), List.of(lines)));
    }

    private PaperSheet open() {
        return clinics.as(clinic.clinician(), () -> keying.open(runner.id(), runner.plan(), FROM));
    }

    private PaperDay line(int day, int pain, @Nullable Integer morning) {
        return new PaperDay(FROM.plusDays(day), marks(), pain, morning, null);
    }

    private Map<UUID, Outcome> marks() {
        return Map.of(runner.items().getFirst(), Outcome.DONE, runner.items().getLast(), Outcome.PARTLY);
    }

    private List<LoggedSession> sessions() {
        return reading(FROM);
    }

    private List<LoggedSession> reading(LocalDate since) {
        Instant from = since.minusDays(3).atStartOfDay(Training.LONDON).toInstant();
        return clinics.as(clinic.clinician(), () -> reading.sessions(runner.id(), from));
    }

    private List<LoggedMorning> mornings() {
        Instant from = FROM.minusDays(3).atStartOfDay(Training.LONDON).toInstant();
        return clinics.as(clinic.clinician(), () -> reading.mornings(runner.id(), from));
    }
}
