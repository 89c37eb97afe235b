package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.Statements;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Versions that are signed for a later day. The patient lives by London's clock. */
@RestrideTest
class LaterVersionsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate THEN = LocalDate.of(2026, 11, 26);
    private static final News NEWS = new News("Heavier.", "You are ready.");

    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private DueList dueList;

    @Autowired
    private ContentsInUse uses;

    private PlanClinic clinic;
    private PlanBody first;
    private PlanVersionId one;

    @BeforeEach
    void aPatientFollowsAPlan() {
        clock.set(Instant.parse("2026-11-16T12:00:00Z"));
        clinic = places.open();
        first = clinic.plan("bird-dog", "dead-bug");
        one = clinic.assign(first, TODAY);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void untilItsDayTheVersionBeforeItHolds() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        assertThat(two.version()).isEqualTo(2);
        assertThat(current().version().id()).isEqualTo(one);
        assertThat(current().newest()).isEqualTo(2);
        assertThat(current().later().map(SignedVersion::id)).contains(two);
        clock.set(Instant.parse("2026-11-25T23:59:00Z"));
        assertThat(current().version().id()).isEqualTo(one);
        assertThat(due(THEN.minusDays(1)).plan().title()).isEqualTo(first.title());
        clock.set(Instant.parse("2026-11-26T00:01:00Z"));
        assertThat(current().version().id()).isEqualTo(two);
        assertThat(current().later()).isEmpty();
        assertThat(due(THEN).plan().title()).isEqualTo("Stronger");
        assertThat(clinic.as(clinic.clinician(), () -> reading.latest(clinic.patient))
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void thePatientIsNotToldBeforeItsDay() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        assertThatThrownBy(() -> clinic.as(clinic.patientActor(), () -> reading.version(two)))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(clinic.as(clinic.clinician(), () -> reading.version(two)).title())
                .isEqualTo("Stronger");
        clock.set(Instant.parse("2026-11-26T00:01:00Z"));
        assertThat(clinic.as(clinic.patientActor(), () -> reading.version(two)).title())
                .isEqualTo("Stronger");
    }

    @Test
    void theNextDayIsPlannedByTheVersionOfThatDay() {
        Phase phase = first.phases().getFirst();
        UUID item = phase.items().getFirst().id();
        PlanBody rare = first.changing(
                phase.id(), old -> old.without(phase.items().getLast().id()).with(item, new Cadence.EveryNDays(7)));
        later(rare, TODAY.plusDays(1));
        assertThat(due(TODAY).next()).contains(TODAY.plusDays(7));
    }

    @Test
    void aVersionComesFromTomorrowOnAndTwelveWeeksAheadAtMost() {
        for (LocalDate day :
                List.of(TODAY, TODAY.minusDays(1), TODAY.plusWeeks(12).plusDays(1))) {
            assertThatThrownBy(() -> later(first, day))
                    .isInstanceOf(DomainError.Invalid.class)
                    .hasMessage("plans.error.effect-day");
        }
        later(first.titled("Far"), TODAY.plusWeeks(12));
        assertThat(current().later().orElseThrow().takesEffect()).isEqualTo(TODAY.plusWeeks(12));
    }

    @Test
    void whoDoesNotKnowOfTheVersionThatWaitsSignsNothing() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        assertThatThrownBy(() -> sign(one, first.titled("Now"), Effect.NOW))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("plans.error.changed-meanwhile");
        assertThatThrownBy(() -> sign(two, first.titled("Now"), Effect.NOW))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("plans.error.one-waits");
        assertThat(current().newest()).isEqualTo(2);
    }

    @Test
    void anotherVersionTakesItsPlaceIfTheClinicianSaysSo() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        PlanVersionId three = sign(two, first.titled("Other"), new Effect(THEN.plusDays(3), IfWaiting.REPLACE));
        assertThat(current().version().id()).isEqualTo(one);
        assertThat(current().later().map(SignedVersion::id)).contains(three);
        assertThat(summary(two).calledBack()).isNotNull();
        clock.set(Instant.parse("2026-11-27T12:00:00Z"));
        assertThat(current().version().id()).isEqualTo(one);
        clock.set(Instant.parse("2026-11-29T12:00:00Z"));
        assertThat(current().version().id()).isEqualTo(three);
    }

    @Test
    void theVersionThatWaitsFollowsAnotherWithWhatThatOneChanged() {
        Phase phase = first.phases().getFirst();
        UUID dead = phase.items().getLast().id();
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        PlanBody shorter = first.changing(phase.id(), old -> old.without(dead));
        PlanVersionId three = sign(two, shorter, new Effect(null, IfWaiting.FOLLOW));
        assertThat(current().version().id()).isEqualTo(three);
        assertThat(current().body().item(dead)).isEmpty();
        SignedVersion follows = current().later().orElseThrow();
        assertThat(follows.number()).isEqualTo(4);
        assertThat(follows.takesEffect()).isEqualTo(THEN);
        assertThat(follows.signature().reason()).isNotBlank();
        clock.set(Instant.parse("2026-11-26T12:00:00Z"));
        assertThat(current().number()).isEqualTo(4);
        assertThat(current().title()).isEqualTo("Stronger");
        assertThat(current().body().item(dead))
                .as("what was taken out stays out")
                .isEmpty();
    }

    @Test
    void aRuleStepsDownUnderTheVersionThatWaitsToo() {
        Phase phase = first.phases().getFirst();
        PlanItem bird = phase.items().getFirst();
        UUID dead = phase.items().getLast().id();
        PlanVersionId two = later(
                first.changing(phase.id(), old -> old.changing(bird.id(), item -> dosed(item, 4))
                        .changing(dead, item -> dosed(item, 4))),
                THEN);
        PlanBody down = first.changing(phase.id(), old -> old.changing(bird.id(), item -> dosed(item, 1))
                .without(dead));
        ChangePlan change = new ChangePlan(
                one.plan(), two.version(), down, TODAY, NEWS, "Too much", new Effect(null, IfWaiting.FOLLOW));
        clinic.as(
                Actor.system(clinic.people.id()),
                () -> prescribing.changeByRule(
                        clinic.patient, change, clinic.clinician().account()));
        clock.set(Instant.parse("2026-11-26T12:00:00Z"));
        PlanDetail held = current();
        assertThat(held.number()).isEqualTo(4);
        assertThat(held.version().signature().byRule()).isTrue();
        assertThat(held.body().item(bird.id()).orElseThrow().dose().sets()).isEqualTo(1);
        assertThat(held.body().item(dead)).isEmpty();
    }

    @Test
    void aVersionThatWaitsIsCalledBackWithAReason() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        assertThatThrownBy(() -> callBack(two, " ")).isInstanceOf(DomainError.Invalid.class);
        callBack(two, "Holiday");
        assertThat(summary(two).calledBack()).isNotNull().satisfies(back -> assertThat(back.reason())
                .isEqualTo("Holiday"));
        assertThat(current().later()).isEmpty();
        assertThatThrownBy(() -> callBack(two, "again")).hasMessage("plans.error.none-waits");
        assertThat(clinic.as(clinic.clinician(), () -> reading.all(clinic.patient)))
                .extracting(PlanSummary::title)
                .containsExactly(first.title());
        clock.set(Instant.parse("2026-11-27T12:00:00Z"));
        assertThat(current().version().id()).isEqualTo(one);
        assertThatThrownBy(() -> clinic.as(clinic.patientActor(), () -> reading.version(two)))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(sign(two, first.titled("Next"), Effect.NOW).version()).isEqualTo(3);
    }

    @Test
    void whatHoldsAlreadyCannotBeCalledBack() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        clock.set(Instant.parse("2026-11-26T00:01:00Z"));
        assertThatThrownBy(() -> callBack(two, "too late"))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("plans.error.none-waits");
        assertThatThrownBy(() -> callBack(one, "never waited")).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aPlanThatEndsTakesTheVersionThatWaitsWithIt() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        clinic.as(
                clinic.clinician(),
                () -> prescribing.end(clinic.patient, new EndPlan(two.plan(), two.version(), "Goal reached")));
        clock.set(Instant.parse("2026-11-27T12:00:00Z"));
        PlanDetail ended = clinic.as(clinic.clinician(), () -> reading.latest(clinic.patient))
                .orElseThrow();
        assertThat(ended.isEnded()).isTrue();
        assertThat(ended.version().id()).isEqualTo(one);
        assertThat(summary(two).calledBack()).isNotNull();
    }

    @Test
    void anItemStandsInAPlanFromWhenItIsSignedUntilNoVersionHasItAnyMore() {
        Phase phase = first.phases().getFirst();
        PlanItem added = clinic.plan("glute-bridge").phases().getFirst().items().getFirst();
        UUID dead = phase.items().getLast().id();
        PlanVersionId two =
                later(first.changing(phase.id(), old -> old.plus(added).without(dead)), THEN);
        assertThat(holds("glute-bridge")).isTrue();
        assertThat(holds("dead-bug")).isTrue();
        clock.set(Instant.parse("2026-11-26T13:00:00Z"));
        assertThat(holds("dead-bug")).isFalse();
        clock.set(Instant.parse("2026-11-17T12:00:00Z"));
        callBack(two, "Holiday");
        assertThat(holds("glute-bridge")).isFalse();
        clock.set(Instant.parse("2026-11-26T13:00:00Z"));
        assertThat(holds("dead-bug")).isTrue();
    }

    @Test
    void onlyTheCareTeamCallsBack() {
        PlanVersionId two = later(first.titled("Stronger"), THEN);
        PlanClinic elsewhere = places.open();
        Stream.of(
                        clinic.people.otherClinician(),
                        clinic.people.editor(),
                        clinic.people.administrator(),
                        clinic.patientActor(),
                        elsewhere.clinician())
                .forEach(actor -> refused(() ->
                        clinic.as(actor, () -> prescribing.callBack(clinic.patient, new CallBack(two, "Holiday")))));
        PlanVersionId others = elsewhere.assign(elsewhere.plan("bird-dog"), TODAY);
        assertThatThrownBy(() -> callBack(others, "Not ours")).isInstanceOf(DomainError.NotFound.class);
        assertThat(current().later()).isPresent();
    }

    @Test
    void theVersionOfTheDayCostsOneStatementAndSigningKeepsToItsBudget() {
        StatementBudget.require("sign a version for a later day", () -> later(first.titled("Stronger"), THEN));
        assertThat(Statements.of(this::current)).hasSize(1);
        PlanVersionId two = current().newestId();
        StatementBudget.require("call back a version", () -> callBack(two, "Holiday"));
    }

    private static PlanItem dosed(PlanItem item, int sets) {
        return item.with(item.dose().withSets(sets));
    }

    private PlanVersionId later(PlanBody body, LocalDate day) {
        return sign(one, body, new Effect(day, IfWaiting.REFUSE));
    }

    private PlanVersionId sign(PlanVersionId seen, PlanBody body, Effect effect) {
        return clinic.as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(seen.plan(), seen.version(), body, TODAY, NEWS, "Pain 1 for a week", effect)));
    }

    private void callBack(PlanVersionId waiting, String reason) {
        clinic.as(clinic.clinician(), () -> prescribing.callBack(clinic.patient, new CallBack(waiting, reason)));
    }

    private PlanDetail current() {
        return clinic.as(clinic.patientActor(), () -> reading.current(clinic.patient))
                .orElseThrow();
    }

    private DueList.Due due(LocalDate day) {
        return clinic.as(clinic.patientActor(), () -> dueList.on(clinic.patient, day, Done.nothing()))
                .orElseThrow();
    }

    private VersionSummary summary(PlanVersionId id) {
        return clinic.as(clinic.clinician(), () -> reading.history(clinic.patient)).stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean holds(String key) {
        ItemId item = clinic.as(clinic.clinician(), () -> catalogue.current(new ItemKey(key), Locale.ENGLISH))
                .orElseThrow()
                .id()
                .item();
        return Optional.of(clinic.as(clinic.clinician(), () -> uses.mine(List.of(item))))
                .filter(held -> !held.isEmpty())
                .isPresent();
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class, DomainError.NotFound.class);
    }
}
