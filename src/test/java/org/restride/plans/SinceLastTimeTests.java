package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.plans.Generators.body;
import static org.restride.plans.Generators.content;
import static org.restride.plans.Generators.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.plans.SinceLastTime.Difference;
import org.restride.plans.SinceLastTime.Kind;

class SinceLastTimeTests {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 6);
    private static final PlanId PLAN = new PlanId(new UUID(7, 7));
    private static final PlanItem BRIDGE = item(1, 10);
    private static final PlanItem PLANK = item(2, 8);

    @Test
    void theSameVersionInTheSamePhaseHasNothingToTell() {
        assertThat(since(held(1, BRIDGE, PLANK))).isEmpty();
    }

    @Test
    void moreAndLessAreToldApartWithTheReasonThatWasSigned() {
        PlanDetail before = held(1, BRIDGE, PLANK);
        PlanDetail now = held(2, item(1, 12), item(2, 6));
        SinceLastTime since = since(now, before).orElseThrow();
        assertThat(since.differences()).extracting(Difference::kind).containsExactly(Kind.MORE, Kind.LESS);
        assertThat(since.why()).containsExactly("Why 2");
        assertThat(since.begun()).isEmpty();
    }

    @Test
    void anotherSortOfDoseIsNeitherMoreNorLess() {
        PlanItem timed = BRIDGE.with(Dose.ofSeconds(3, 20));
        assertThat(since(held(2, timed), held(1, BRIDGE)).orElseThrow().differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.OTHER);
    }

    @Test
    void whatIsNewAndWhatIsGoneIsTold() {
        SinceLastTime since = since(held(2, PLANK), held(1, BRIDGE)).orElseThrow();
        assertThat(since.differences()).extracting(Difference::kind).containsExactly(Kind.NEW, Kind.GONE);
        assertThat(since.contents()).containsExactlyInAnyOrder(content(1), content(2));
    }

    @Test
    void twoChangesThatUndoEachOtherAreNone() {
        assertThat(since(held(3, BRIDGE), held(2, item(1, 12)), held(1, BRIDGE)))
                .isEmpty();
    }

    @Test
    void allReasonsSinceThenAreTold() {
        SinceLastTime since = since(held(3, item(1, 14)), held(2, item(1, 12)), held(1, BRIDGE))
                .orElseThrow();
        assertThat(since.differences()).hasSize(1);
        assertThat(since.why()).containsExactly("Why 3", "Why 2");
    }

    @Test
    void aNewPhaseIsToldAlthoughNothingWasSigned() {
        PlanDetail plan = plan(1, body(phase(1, 1, BRIDGE), phase(2, 4, inOtherPlace(BRIDGE), PLANK)));
        LocalDate inSecond = START.plusDays(8);
        Optional<SinceLastTime> since =
                SinceLastTime.of(List.of(plan), LAST, plan.schedule().planned(inSecond));
        assertThat(since.orElseThrow().begun())
                .map(Phase::id)
                .contains(phase(2, 4).id());
        assertThat(since.orElseThrow().differences())
                .extracting(Difference::kind)
                .containsExactly(Kind.NEW);
        assertThat(since.orElseThrow().why()).isEmpty();
    }

    @Test
    void anExerciseThatMovedToAnotherPlaceOfThePlanIsTheSame() {
        assertThat(since(held(2, inOtherPlace(BRIDGE)), held(1, BRIDGE))).isEmpty();
    }

    private static PlanItem inOtherPlace(PlanItem item) {
        return new PlanItem(new UUID(9, 9), item.content(), item.dose(), item.cadence(), "");
    }

    private static Optional<SinceLastTime> since(PlanDetail... newestFirst) {
        return SinceLastTime.of(
                List.of(newestFirst), LAST, newestFirst[0].schedule().planned(TODAY));
    }

    private static PlanItem item(int number, int repetitions) {
        return new PlanItem(
                new UUID(1, number), content(number), Dose.ofRepetitions(3, repetitions), new Cadence.EveryDay(), "");
    }

    private static PlanDetail held(int version, PlanItem... items) {
        return plan(version, body(phase(1, 8, items)));
    }

    private static PlanDetail plan(int version, PlanBody body) {
        News news = version == 1 ? null : new News("What " + version, "Why " + version);
        SignedVersion signed = new SignedVersion(
                new PlanVersionId(PLAN, version),
                START,
                body,
                new Signature(new AccountId(new UUID(3, 3)), Instant.parse("2026-11-02T08:00:00Z"), ""),
                news);
        return new PlanDetail(PLAN, new PatientId(new UUID(4, 4)), signed, null);
    }
}
