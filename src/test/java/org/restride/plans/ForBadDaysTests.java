package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.plans.Generators.body;
import static org.restride.plans.Generators.content;
import static org.restride.plans.Generators.doses;
import static org.restride.plans.Generators.item;
import static org.restride.plans.Generators.theory;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemKind;

class ForBadDaysTests {
    private static final Cadence DAILY = new Cadence.EveryDay();
    private static final UUID PHASE = new UUID(2, 1);
    private static final UUID ITEM = new UUID(1, 1);
    private static final ForBadDays HALF =
            new ForBadDays(new FlareUp.Less(Dose.ofRepetitions(2, 15)), Dose.ofRepetitions(1, 15));

    /** A body exactly as it was stored before there was anything for bad days. */
    private static final String OLD = """
            {"title":"Back to running","madeFrom":null,"phases":[{"id":"00000000-0000-0002-0000-000000000001","name":"Settle","weeks":2,
            "items":[{"id":"00000000-0000-0001-0000-000000000001","content":{"item":"00000000-0000-0007-0000-000000000001","version":1},
            "dose":{"sets":3,"repetitions":15},"cadence":{"every":"day"},"note":"Slowly."}],
            "extras":[{"id":"00000000-0000-0003-0000-000000000001","kind":"ARTICLE",
            "content":{"item":"00000000-0000-0007-0000-000000000009","version":2},"cadence":{"every":"need"},"note":""}]}]}
            """;

    @Test
    void whatWasStoredBeforeIsReadAndHasNothingForBadDays() {
        PlanBody before = body(new Phase(
                PHASE,
                "Settle",
                2,
                List.of(item(1, DAILY).withNote("Slowly.")),
                List.of(new PlanExtra(new UUID(3, 1), ItemKind.ARTICLE, content(9), new Cadence.WhenNeeded(), ""))));
        String written = PlanJson.write(before);
        assertThat(written).doesNotContain("forBadDays").doesNotContain("questions");
        assertThat(PlanJson.read(written, PlanBody.class)).isEqualTo(before);
        PlanBody old = PlanJson.read(oldBody(), PlanBody.class);
        assertThat(old.item(ITEM)).get().extracting(PlanItem::forBadDays).isNull();
        assertThat(old.phases().getFirst().extras().getFirst().questions()).isEmpty();
    }

    @Test
    void whatIsSignedComesBackAsItWas() {
        PlanBody signed = body(new Phase(
                PHASE,
                "Settle",
                2,
                List.of(
                        item(1, DAILY).with(HALF),
                        item(2, DAILY)
                                .with(new ForBadDays(new FlareUp.Easier(content(8), Dose.ofSeconds(1, 20)), null)),
                        item(3, DAILY).with(new ForBadDays(new FlareUp.LeftOut(), null)),
                        item(4, DAILY).with(new ForBadDays(new FlareUp.AsUsual(), Dose.ofRepetitions(1, 15)))),
                List.of(article("What did you take from it?"))));
        assertThat(PlanJson.read(PlanJson.write(signed), PlanBody.class)).isEqualTo(signed);
        assertThat(signed.contents()).contains(content(8));
    }

    @Test
    void nothingIsEverMoreThanTheUsualDose() {
        theory().forAll(doses(), doses(), doses()).checkAssert((usual, less, smallest) -> {
            ForBadDays kept = new PlanItem(ITEM, content(1), usual, DAILY, "")
                    .with(new ForBadDays(new FlareUp.Less(less), smallest))
                    .forBadDays();
            if (kept != null) {
                assertThat(DoseOrder.isAtMost(kept.smallest(), usual)).isTrue();
                if (kept.flareUp() instanceof FlareUp.Less(Dose dose)) {
                    assertThat(DoseOrder.isAtMost(dose, usual)).isTrue();
                    assertThat(dose).isNotEqualTo(usual);
                }
            }
        });
    }

    @Test
    void aSmallerUsualDoseDrawsTheOthersDown() {
        PlanItem less = item(1, DAILY).with(HALF).with(Dose.ofRepetitions(1, 8));
        assertThat(less.forBadDays()).isEqualTo(new ForBadDays(new FlareUp.AsUsual(), Dose.ofRepetitions(1, 8)));
        PlanItem more = item(1, DAILY).with(HALF).with(Dose.ofRepetitions(5, 20));
        assertThat(more.forBadDays()).isEqualTo(HALF);
    }

    @Test
    void anotherSortOfDoseOrAnotherExerciseLeavesNothingSigned() {
        assertThat(item(1, DAILY).with(HALF).with(Dose.ofSeconds(3, 30)).forBadDays())
                .isNull();
        assertThat(item(1, DAILY)
                        .with(HALF)
                        .replacedBy(content(5), Dose.ofRepetitions(3, 15))
                        .forBadDays())
                .isNull();
    }

    @Test
    void twoCliniciansChangesOfTheBadDaysAndTheDoseAreBothKept() {
        PlanBody before = body(phase(item(1, DAILY).with(HALF)));
        PlanBody own = changing(before, old -> old.with(Dose.ofRepetitions(3, 10)));
        PlanBody theirs = changing(before, old -> old.with(HALF.with(new FlareUp.LeftOut())));
        assertThat(PlanMerge.of(before, own, theirs).item(ITEM))
                .contains(item(1, DAILY)
                        .with(Dose.ofRepetitions(3, 10))
                        .with(new ForBadDays(new FlareUp.LeftOut(), Dose.ofRepetitions(1, 10))));
    }

    @Test
    void twoCliniciansQuestionsDoNotOverwriteEachOther() {
        PlanBody before = body(phase(item(1, DAILY), article()));
        PlanBody own = before.changing(
                PHASE, phase -> phase.changingExtra(new UUID(3, 1), extra -> extra.withNote("Read it at leisure.")));
        PlanBody theirs = before.changing(
                PHASE, phase -> phase.changingExtra(new UUID(3, 1), extra -> extra.asking(List.of("What helped?"))));
        assertThat(PlanMerge.of(before, own, theirs).phases().getFirst().extras())
                .containsExactly(article("What helped?").withNote("Read it at leisure."));
    }

    @Test
    void aChangeSaysWhatBecomesOfAnExercise() {
        PlanBody before = body(phase(item(1, DAILY).with(HALF)));
        assertThat(lines(before, changing(before, old -> old.with(HALF.with(new FlareUp.LeftOut())))))
                .containsExactly("On a bad day, leave out Number 1.");
        assertThat(lines(before, changing(before, old -> old.with(HALF.with(new FlareUp.AsUsual())))))
                .containsExactly("On a bad day, Number 1 stays as it is.");
        assertThat(lines(
                        before,
                        changing(
                                before,
                                old -> old.with(HALF.with(new FlareUp.Easier(content(2), Dose.ofRepetitions(1, 8)))))))
                .containsExactly("On a bad day, not Number 1 but Number 2: 1 set of 8.");
        assertThat(lines(before, changing(before, old -> old.with(HALF.withSmallest(null)))))
                .containsExactly("When time is short, leave out Number 1.");
        assertThat(lines(before, changing(before, old -> old.with(HALF.withSmallest(Dose.ofRepetitions(2, 10))))))
                .containsExactly("When time is short, Number 1: 2 sets of 10.");
    }

    @Test
    void whatIsSignedForBadDaysForTheFirstTimeIsOneChange() {
        PlanBody before = body(phase(item(1, DAILY), item(2, DAILY)));
        PlanBody after = body(phase(item(1, DAILY).with(HALF), item(2, DAILY).with(HALF)));
        assertThat(lines(before, after)).containsExactly("“Settle” now has a short session and one for bad days.");
        assertThat(lines(after, before)).containsExactly("“Settle” has no session for bad days any more.");
    }

    @Test
    void questionsAreAChange() {
        PlanBody before = body(phase(item(1, DAILY), article()));
        PlanBody after = body(phase(item(1, DAILY), article("What did you take from it?")));
        assertThat(lines(before, after)).containsExactly("Number 9: your clinic asks you something about it.");
        assertThat(lines(after, before)).containsExactly("Number 9: no questions about it any more.");
    }

    @Test
    void anArticleHasAtMostTwoShortQuestions() {
        assertThat(article(" What helped? ", "", "What helped?").questions()).containsExactly("What helped?");
        assertThatThrownBy(() -> article("One?", "Two?", "Three?")).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> article("x".repeat(161))).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() ->
                        new PlanExtra(new UUID(3, 1), ItemKind.HABIT, content(9), DAILY, "", List.of("What helped?")))
                .isInstanceOf(DomainError.Invalid.class);
    }

    private static String oldBody() {
        return OLD.replace("\n", "");
    }

    private static Phase phase(PlanItem... items) {
        return new Phase(PHASE, "Settle", 2, List.of(items), List.of());
    }

    private static Phase phase(PlanItem item, PlanExtra extra) {
        return new Phase(PHASE, "Settle", 2, List.of(item), List.of(extra));
    }

    private static PlanExtra article(String... questions) {
        return new PlanExtra(
                new UUID(3, 1), ItemKind.ARTICLE, content(9), new Cadence.WhenNeeded(), "", List.of(questions));
    }

    private static PlanBody changing(PlanBody before, UnaryOperator<PlanItem> change) {
        return before.changing(PHASE, phase -> phase.changing(ITEM, change));
    }

    private static List<String> lines(PlanBody before, PlanBody after) {
        return ChangeWords.in(
                        Locale.ENGLISH, id -> "Number " + id.item().value().getLeastSignificantBits())
                .lines(PlanChange.between(before, after));
    }
}
