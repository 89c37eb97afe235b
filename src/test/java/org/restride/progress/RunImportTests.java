package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.plans.Cadence;
import org.restride.plans.ChangePlan;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanReading;
import org.restride.plans.Prescribing;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class RunImportTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Training training;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading plans;

    @Autowired
    private RunImport importing;

    @Autowired
    private RunReporting reporting;

    @Autowired
    private RunReading reading;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientTrains() {
        clock.set(NOON);
        clinic = training.clinic();
        runner = training.runner(clinic, TODAY.minusWeeks(4));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void aRecordedRunIsShownFirstAndKeptOnceItsRunnerHasSaidHowItFelt() {
        RunFile.Fit found = fit(look(gpx("2026-11-20T09:00:00Z", 30)));
        assertThat(found.day()).isEqualTo(TODAY);
        assertThat(found.minutes()).isEqualTo(30);
        assertThat(found.metres()).isBetween(4_900, 5_100);
        assertThat(page().runs()).isEmpty();
        log(found, 3);
        assertThat(page().runs()).singleElement().satisfies(run -> {
            assertThat(run.pain()).isEqualTo(3);
            assertThat(run.effort()).isEqualTo(6);
            assertThat(run.measured()).isEqualTo(found.measured());
        });
        assertThat(found.measured().heartRate()).isEqualTo(151);
    }

    @Test
    void theSameFileAgainIsTheSameRun() {
        InputStreamSource file = gpx("2026-11-20T09:00:00Z", 30);
        RunFile.Fit once = fit(look(file));
        RunFile.Fit again = fit(look(file));
        assertThat(again.id()).isEqualTo(once.id());
        log(once, 3);
        log(again, 3);
        assertThat(page().runs()).hasSize(1);
        assertThat(look(file).runs()).containsExactly(new RunFile.Unfit(TODAY, RunFile.Trouble.KEPT));
    }

    @Test
    void theSameFileOfSomebodyElseIsTheirOwnRun() {
        InputStreamSource file = gpx("2026-11-20T09:00:00Z", 30);
        log(fit(look(file)), 3);
        Runner other = training.runner(clinic, TODAY.minusWeeks(1));
        RunFile theirs = clinics.as(other.actor(), () -> importing.look(file));
        assertThat(theirs.runs().getFirst()).isInstanceOf(RunFile.Fit.class);
    }

    @Test
    void aRunOfADayWithAPlannedRunIsMatchedToIt() {
        UUID part = planRun("run-walk-early");
        RunFile.Fit found = fit(look(gpx("2026-11-20T09:00:00Z", 32)));
        assertThat(found.part()).isEqualTo(part);
        assertThat(found.sort()).isEqualTo(RunSort.RUN_WALK);
        assertThat(found.running()).isEqualTo(8);
        assertThat(fit(look(gpx("2026-11-19T09:00:00Z", 32))).part()).isNull();
    }

    @Test
    void aRunIsNotTakenForAPlannedWalk() {
        planRun("brisk-walk");
        RunFile.Fit found = fit(look(gpx("2026-11-20T09:00:00Z", 20)));
        assertThat(found.part()).isNull();
        assertThat(found.sort()).isEqualTo(RunSort.EASY);
        assertThat(found.running()).isEqualTo(20);
    }

    @Test
    void aRunThatIsWrittenDownAlreadyIsPointedOut() {
        log(fit(look(gpx("2026-11-20T09:00:00Z", 30))), 2);
        assertThat(fit(look(gpx("2026-11-20T09:00:02Z", 31))).similar()).isTrue();
        assertThat(fit(look(gpx("2026-11-20T06:00:00Z", 50))).similar()).isFalse();
        assertThat(fit(look(gpx("2026-11-18T09:00:00Z", 30))).similar()).isFalse();
    }

    @Test
    void timesThatCannotBeAreToldApart() {
        assertThat(look(gpx("1970-01-01T00:00:00Z", 30)).runs())
                .containsExactly(new RunFile.Unfit(LocalDate.of(1970, 1, 1), RunFile.Trouble.TOO_OLD));
        assertThat(look(gpx("2027-03-01T09:00:00Z", 30)).runs())
                .containsExactly(new RunFile.Unfit(LocalDate.of(2027, 3, 1), RunFile.Trouble.AHEAD));
    }

    @Test
    void theClinicLooksIntoAFileForItsPatientAndOthersMayNot() {
        InputStreamSource file = gpx("2026-11-20T09:00:00Z", 30);
        RunFile found = clinics.as(clinic.clinician(), () -> importing.lookFor(runner.id(), file));
        assertThat(fit(found).id()).isEqualTo(fit(look(file)).id());
        Actor stranger = clinics.staff(clinic.id(), "Sam Stranger", Role.CLINICIAN);
        assertThatThrownBy(() -> clinics.as(stranger, () -> importing.lookFor(runner.id(), file)))
                .isInstanceOf(AccessDeniedException.class);
        Runner other = training.runner(clinic, TODAY.minusWeeks(1));
        assertThatThrownBy(() -> clinics.as(other.actor(), () -> importing.lookFor(runner.id(), file)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNoRunFileIsRefusedInWords() {
        assertThatThrownBy(() -> look(new ByteArrayResource("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(DomainError.Invalid.class, refused -> assertThat(refused.textKey())
                        .isEqualTo("progress.error.run-file.damaged"));
        assertThatThrownBy(() -> look(new ByteArrayResource(new byte[21_000_000])))
                .isInstanceOf(DomainError.Invalid.class);
    }

    private UUID planRun(String key) {
        return clinics.as(clinic.clinician(), () -> {
            var plan = plans.current(runner.id()).orElseThrow();
            var run =
                    catalogue.current(List.of(new ItemKey(key)), Locale.ENGLISH).getFirst();
            UUID part = UUID.randomUUID();
            PlanBody body = new PlanBody(
                    plan.title(),
                    null,
                    List.of(plan.body()
                            .phases()
                            .getFirst()
                            .plus(new PlanExtra(part, ItemKind.RUN_SESSION, run.id(), new Cadence.EveryDay(), ""))));
            prescribing.change(
                    runner.id(),
                    new ChangePlan(
                            plan.id(),
                            plan.number(),
                            body,
                            plan.version().startsOn(),
                            new News("Runs", "You are ready"),
                            "ready"));
            return part;
        });
    }

    private RunFile look(InputStreamSource file) {
        return clinics.as(runner.actor(), () -> importing.look(file));
    }

    private void log(RunFile.Fit run, int pain) {
        LogRun report = new LogRun(
                run.id(),
                run.part(),
                run.day(),
                run.sort(),
                run.minutes(),
                run.running(),
                run.metres(),
                null,
                null,
                pain,
                null,
                run.finishedAt(),
                null,
                false,
                6,
                run.measured());
        clinics.as(runner.actor(), () -> reporting.log(report));
    }

    private RunPage page() {
        return clinics.as(runner.actor(), () -> reading.page(runner.id(), 2, Locale.ENGLISH));
    }

    private static RunFile.Fit fit(RunFile file) {
        assertThat(file.runs()).singleElement().isInstanceOf(RunFile.Fit.class);
        return (RunFile.Fit) file.runs().getFirst();
    }

    /** A run along a meridian of the open sea, 10 km an hour. */
    private static InputStreamSource gpx(String start, int minutes) {
        StringBuilder gpx = new StringBuilder("<gpx><trk><trkseg>");
        for (int n = 0; n <= minutes * 6; n++) {
            gpx.append("<trkpt lat=\"").append(n * 10 * 2.7778 / 111_195).append("\" lon=\"-30\"><time>");
            gpx.append(Instant.parse(start).plusSeconds(n * 10L)).append("</time><hr>151</hr></trkpt>");
        }
        return new ByteArrayResource(
                gpx.append("</trkseg></trk></gpx>").toString().getBytes(StandardCharsets.UTF_8));
    }
}
