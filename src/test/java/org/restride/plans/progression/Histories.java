package org.restride.plans.progression;

import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quicktheories.core.Gen;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Dose;

/** What patients may have reported, for the tests that hold for all of it. */
final class Histories {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    static final UUID ITEM = new UUID(1, 1);
    static final ItemVersionId CONTENT = new ItemVersionId(new ItemId(new UUID(7, 1)), 1);
    static final ItemVersionId EASIER = new ItemVersionId(new ItemId(new UUID(7, 2)), 3);
    static final ItemVersionId HARDER = new ItemVersionId(new ItemId(new UUID(7, 3)), 2);
    static final ProgressionRules RULES = ProgressionFile.read(ProgressionFile.shipped());

    private Histories() {}

    /** A session on the day of that number in which everything was done, with a morning as usual. */
    static ItemSession good(int day) {
        return session(day, ItemSession.Outcome.DONE, null, 3, 1, null, false, true, null);
    }

    static ItemSession painful(int day, int pain) {
        return session(day, ItemSession.Outcome.DONE, null, 3, pain, null, false, true, null);
    }

    static ItemSession unsettled(int day, int pain) {
        return session(day, ItemSession.Outcome.DONE, null, 3, pain, null, false, false, null);
    }

    /** A morning that was worse than usual, with this pain. */
    static ItemSession worseMorning(int day, int pain, int morning) {
        ItemSession one = unsettled(day, pain);
        return new ItemSession(
                one.session(),
                one.day(),
                one.at(),
                one.outcome(),
                one.leftOut(),
                one.setsDone(),
                one.pain(),
                one.hurt(),
                one.hurtElsewhere(),
                morning,
                one.settled(),
                one.effort());
    }

    static ItemSession unanswered(int day) {
        return session(day, ItemSession.Outcome.DONE, null, 3, 1, null, false, null, null);
    }

    static ItemSession leftOut(int day, ItemSession.LeftOut why) {
        return session(day, ItemSession.Outcome.SKIPPED, why, 0, 1, null, false, true, null);
    }

    static ItemSession session(
            int day,
            ItemSession.Outcome outcome,
            ItemSession.@Nullable LeftOut leftOut,
            int sets,
            int pain,
            @Nullable Integer hurt,
            boolean elsewhere,
            @Nullable Boolean settled,
            @Nullable Integer effort) {
        Integer morning = settled == null ? null : Integer.valueOf(settled ? 1 : 5);
        return new ItemSession(
                new UUID(9, day),
                FIRST.plusDays(day),
                FIRST.plusDays(day).atTime(8, 0).toInstant(ZoneOffset.UTC),
                outcome,
                leftOut,
                sets,
                pain,
                hurt,
                elsewhere,
                morning,
                settled,
                effort);
    }

    static Bounds bounds(int leastSets, int mostSets, int leastReps, int mostReps) {
        return new Bounds(
                new Bounds.Range(leastSets, mostSets),
                new Bounds.Range(leastReps, mostReps),
                null,
                new Bounds.Range(0, 5));
    }

    static Rung easier() {
        return new Rung(EASIER, Dose.ofRepetitions(2, 8), bounds(1, 3, 5, 12));
    }

    static Rung harder() {
        return new Rung(HARDER, Dose.ofRepetitions(2, 6), bounds(1, 4, 5, 15));
    }

    static ItemInputs inputs(Dose dose, Bounds bounds, List<ItemSession> sessions) {
        return new ItemInputs(ITEM, CONTENT, dose, bounds, easier(), harder(), null, sessions);
    }

    /** Whatever may come in, days apart or on the same one. */
    static Gen<List<ItemSession>> sessions() {
        return lists().of(one()).ofSizeBetween(0, 8).map(list -> IntStream.range(0, list.size())
                .mapToObj(n -> at(list.get(n), n))
                .toList());
    }

    private static Gen<ItemSession> one() {
        Gen<ItemSession> felt = integers()
                .between(0, 10)
                .zip(integers().between(-6, 10), booleans().all(), integers().between(0, 2), Histories::felt);
        Gen<Integer> effort = integers().between(-6, 10);
        Gen<Integer> ends = integers().between(0, 6);
        return felt.zip(effort, ends, integers().between(0, 3), Histories::ended);
    }

    private static ItemSession felt(int pain, int hurt, boolean elsewhere, int morning) {
        Boolean settled = morning == 0 ? null : Boolean.valueOf(morning == 1);
        return session(
                0,
                ItemSession.Outcome.DONE,
                null,
                3,
                pain,
                hurt < 0 ? null : Integer.valueOf(hurt),
                hurt < 0 && elsewhere,
                settled,
                null);
    }

    private static ItemSession ended(ItemSession felt, int effort, int end, int sets) {
        ItemSession.Outcome outcome =
                end < 4 ? ItemSession.Outcome.DONE : end < 6 ? ItemSession.Outcome.PARTLY : ItemSession.Outcome.SKIPPED;
        ItemSession.LeftOut why = outcome == ItemSession.Outcome.DONE
                ? null
                : List.of(ItemSession.LeftOut.PAIN, ItemSession.LeftOut.NOT_UNDERSTOOD, ItemSession.LeftOut.OTHER)
                        .get(sets % 3);
        return new ItemSession(
                felt.session(),
                felt.day(),
                felt.at(),
                outcome,
                why,
                sets,
                felt.pain(),
                felt.hurt(),
                felt.hurtElsewhere(),
                felt.morning(),
                felt.settled(),
                effort < 0 ? null : Integer.valueOf(effort));
    }

    private static ItemSession at(ItemSession session, int number) {
        return new ItemSession(
                new UUID(9, number),
                FIRST.plusDays(number / 2),
                session.at().plusSeconds(number % 3L * 3_600),
                session.outcome(),
                session.leftOut(),
                session.setsDone(),
                session.pain(),
                session.hurt(),
                session.hurtElsewhere(),
                session.morning(),
                session.settled(),
                session.effort());
    }

    static ItemSession withoutEffort(ItemSession session) {
        return new ItemSession(
                session.session(),
                session.day(),
                session.at(),
                session.outcome(),
                session.leftOut(),
                session.setsDone(),
                session.pain(),
                session.hurt(),
                session.hurtElsewhere(),
                session.morning(),
                session.settled(),
                null);
    }
}
