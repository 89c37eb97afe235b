package org.restride.plans.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.restride.base.AccountId;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.RunSessionBody.RunKind;
import org.restride.catalogue.Sides;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;
import org.restride.plans.Side;
import org.restride.plans.checks.Samples.Thing;

/** What holds for every plan, whatever is wrong with it. */
class PlanCheckPropertyTests {
    private static final AccountId SOMEBODY = new AccountId(new UUID(3, 3));
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Things with which something is always, sometimes or never wrong. */
    private static final CheckFacts FACTS = Samples.known()
            .item(0, Thing.plain().strengthening("soleus"))
            .item(1, Thing.plain().strengthening("soleus", "quadriceps").sided(Sides.EACH))
            .item(2, Thing.plain().against(List.of("leg-pain"), List.of("poor-balance")))
            .item(3, Thing.plain().within(Samples.bounds(2, 3, 8, 12), Map.of()))
            .item(4, new ItemFacts(Thing.plain().sided(Sides.ALTERNATING).body(), true, false))
            .item(5, new ItemFacts(Thing.plain().needing(Equipment.BAND).body(), false, true))
            .item(10, Samples.running(20, RunKind.EASY))
            .item(11, Samples.running(45, RunKind.TEMPO))
            .item(12, Samples.running(90, RunKind.LONG))
            .found("leg-pain", "poor-balance")
            .having(Equipment.STEP)
            .atMost(3, 12)
            .facts();

    private record Pick(int thing, int sets, int times, int cadence, Side side) {}

    @Test
    void theOrderOfPartsDoesNotMatter() {
        qt().withExamples(150).forAll(plans(), integers().all()).checkAssert((plan, seed) -> {
            List<PlanFinding> found = PlanCheck.of(plan, FACTS);
            assertThat(PlanCheck.of(shuffled(plan, seed), FACTS)).isEqualTo(found);
            assertThat(PlanCheck.of(plan, FACTS)).isEqualTo(found);
        });
    }

    @Test
    void aFindingNamesOnlyPartsThatExist() {
        qt().withExamples(150).forAll(plans()).checkAssert(plan -> {
            Set<UUID> all = plan.phases().stream()
                    .flatMap(PlanCheckPropertyTests::parts)
                    .collect(Collectors.toSet());
            PlanCheck.of(plan, FACTS).forEach(found -> {
                Phase phase = plan.phases().stream()
                        .filter(one -> one.id().equals(found.phase()))
                        .findFirst()
                        .orElseThrow();
                boolean acrossPhases = found.check() == Check.QUICK_RUNS || found.check() == Check.RUNNING_RISES;
                assertThat(acrossPhases ? all : parts(phase).collect(Collectors.toSet()))
                        .containsAll(found.parts());
            });
        });
    }

    @Test
    void takingTheNamedPartsAwayRemovesTheFindingAndAddsNoGraveOne() {
        qt().withExamples(150).forAll(plans()).checkAssert(plan -> {
            List<PlanFinding> before = PlanCheck.of(plan, FACTS);
            for (PlanFinding found : before) {
                List<PlanFinding> after = PlanCheck.of(without(plan, found.parts()), FACTS);
                assertThat(after).noneMatch(other -> other.parts().stream().anyMatch(found.parts()::contains));
                assertThat(matters(after, PlanCheckPropertyTests::isOfOnePart))
                        .isSubsetOf(matters(before, PlanCheckPropertyTests::isOfOnePart));
            }
        });
    }

    @Test
    void oneOfTwoLikeItemsIsEnoughToTakeAway() {
        qt().withExamples(150).forAll(plans()).checkAssert(plan -> PlanCheck.of(plan, FACTS).stream()
                .filter(found -> found.check() == Check.TWICE && found.parts().size() == 2)
                .forEach(found -> assertThat(
                                PlanCheck.of(without(plan, List.of(found.parts().getFirst())), FACTS))
                        .noneMatch(other -> other.matter().equals(found.matter())
                                || other.check() == Check.TWICE
                                        && other.phase().equals(found.phase())
                                        && other.matter()
                                                .about()
                                                .equals(found.matter().about()))));
    }

    @Test
    void whatIsAnsweredStaysAnsweredWhileNothingChanges() {
        qt().withExamples(150).forAll(plans(), integers().all()).checkAssert((plan, seed) -> {
            List<PlanFinding> found = PlanCheck.of(plan, FACTS);
            List<Keeping> given = found.stream()
                    .filter(one -> one.severity() == Severity.SERIOUS)
                    .map(one -> new Keeping(one, "Seen and talked about"))
                    .toList();
            List<Kept> kept = Settling.kept(found, List.of(), given, SOMEBODY, NOW);
            List<PlanFinding> again = PlanCheck.of(shuffled(plan, seed), FACTS);
            assertThat(Settling.open(again, kept, List.of())).isEmpty();
            assertThat(Settling.kept(again, kept, List.of(), new AccountId(new UUID(4, 4)), NOW.plusSeconds(9)))
                    .isEqualTo(kept);
        });
    }

    private static boolean isOfOnePart(PlanFinding found) {
        return found.severity() != Severity.ADVICE && found.check() != Check.NEVER_ASKED;
    }

    private static Set<Matter> matters(List<PlanFinding> findings, Predicate<PlanFinding> which) {
        return findings.stream().filter(which).map(PlanFinding::matter).collect(Collectors.toSet());
    }

    private static Stream<UUID> parts(Phase phase) {
        return Stream.concat(
                phase.items().stream().map(PlanItem::id),
                phase.extras().stream().map(PlanExtra::id));
    }

    private static PlanBody without(PlanBody plan, List<UUID> parts) {
        return new PlanBody(
                plan.title(),
                null,
                plan.phases().stream()
                        .map(phase -> {
                            Phase less = phase;
                            for (UUID part : parts) {
                                less = less.without(part);
                            }
                            return less;
                        })
                        .toList());
    }

    private static PlanBody shuffled(PlanBody plan, int seed) {
        Random random = new Random(seed);
        return new PlanBody(
                plan.title(),
                null,
                plan.phases().stream()
                        .map(phase -> {
                            List<PlanItem> items = new ArrayList<>(phase.items());
                            List<PlanExtra> extras = new ArrayList<>(phase.extras());
                            Collections.shuffle(items, random);
                            Collections.shuffle(extras, random);
                            return new Phase(phase.id(), phase.name(), phase.weeks(), items, extras);
                        })
                        .toList());
    }

    private static Gen<PlanBody> plans() {
        Gen<Pick> picks = integers()
                .between(0, 12)
                .zip(
                        integers().between(1, 5),
                        integers().between(3, 25),
                        integers().between(0, 7),
                        arbitrary().pick(Side.values()),
                        Pick::new);
        Gen<List<Pick>> phase = lists().of(picks).ofSizeBetween(0, 7);
        return lists().of(phase).ofSizeBetween(1, 4).map(PlanCheckPropertyTests::plan);
    }

    private static PlanBody plan(List<List<Pick>> phases) {
        List<Phase> built = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = Phase.empty(new UUID(4, i), "Phase " + i, 1 + i);
            for (int j = 0; j < phases.get(i).size(); j++) {
                phase = add(phase, new UUID(i + 10, j), phases.get(i).get(j));
            }
            built.add(phase);
        }
        return new PlanBody("Any plan", null, built);
    }

    private static Phase add(Phase phase, UUID id, Pick pick) {
        Cadence cadence = cadence(pick.cadence());
        ItemVersionId content = Samples.content(pick.thing());
        return pick.thing() >= 10
                ? phase.plus(new PlanExtra(id, ItemKind.RUN_SESSION, content, cadence, ""))
                : phase.plus(new PlanItem(
                        id,
                        content,
                        Dose.ofRepetitions(pick.sets(), pick.times()).on(pick.side()),
                        cadence,
                        ""));
    }

    private static Cadence cadence(int number) {
        return switch (number) {
            case 0 -> new Cadence.EveryDay();
            case 1 -> new Cadence.EveryDay(3);
            case 2 -> new Cadence.TimesAWeek(4);
            case 3 -> new Cadence.EveryNDays(3);
            case 4 -> new Cadence.BeforeRun();
            case 5 -> new Cadence.WhenNeeded();
            case 6 -> Cadence.DaysOfWeek.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
            default -> new Cadence.TimesAWeek(2);
        };
    }
}
