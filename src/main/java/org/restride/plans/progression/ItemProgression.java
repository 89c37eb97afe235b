package org.restride.plans.progression;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.plans.Dose;

/**
 * What the last sessions say about one exercise. The same inputs under the same rules always give the same verdict; nothing goes up after a
 * session that was too much or a morning that had not settled. A session with a lesser dose can hold or lower, and never raises.
 */
public final class ItemProgression {

    private final Thresholds limits;
    private final DoseSteps steps;

    public ItemProgression(ProgressionRules rules) {
        this.limits = rules.numbers();
        this.steps = new DoseSteps(rules.steps());
    }

    /** The inputs as they count: with no more sessions than the rules look at. */
    public ItemInputs counting(ItemInputs inputs) {
        return inputs.newest(limits.lookedBack());
    }

    /** The verdict of the first rule that fits. */
    public Verdict judge(ItemInputs inputs) {
        ItemInputs counted = counting(inputs);
        if (counted.sessions().isEmpty()) {
            return Verdict.hold(ProgressionRule.COLLECTING, Reported.NOTHING.withSessions(limits.sessions()));
        }
        return Stream.<Optional<Verdict>>of(tooMuch(counted), unsettled(counted), careful(counted))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> afterGoodSession(counted));
    }

    private Optional<Verdict> tooMuch(ItemInputs inputs) {
        ItemSession last = inputs.sessions().getLast();
        if (!isTooMuch(last)) {
            return Optional.empty();
        }
        Reported reported = Reported.NOTHING.withPain(last.worst()).withLimit(limits.tooMuchFrom());
        List<ItemSession> row = newest(inputs, limits.stopAfter());
        if (row.size() == limits.stopAfter() && row.stream().allMatch(this::isTooMuch)) {
            return Optional.of(new Verdict(
                    Move.STOP,
                    ProgressionRule.TOO_MUCH_AGAIN,
                    new Step.TakeOut(inputs.item()),
                    reported.withSessions(row.size())));
        }
        ProgressionRule rule =
                last.painHere() >= limits.tooMuchFrom() ? ProgressionRule.TOO_MUCH : ProgressionRule.LEFT_FOR_PAIN;
        return Optional.of(back(inputs, rule, reported));
    }

    private Optional<Verdict> unsettled(ItemInputs inputs) {
        List<ItemSession> two = newest(inputs, 2);
        ItemSession last = two.getLast();
        if (!last.isUnsettled()) {
            return Optional.empty();
        }
        Reported reported = Reported.NOTHING
                .withPain(last.worst())
                .withMorning(last.morning())
                .withLimit(limits.painUpTo());
        Integer morning = last.morning();
        boolean again = two.size() == 2
                && two.stream().allMatch(ItemProgression::isUnsettledHere)
                && morning != null
                && morning > limits.painUpTo();
        if (again) {
            return Optional.of(back(inputs, ProgressionRule.NOT_SETTLED_AGAIN, reported));
        }
        return Optional.of(
                isUnsettledHere(last) && last.painHere() > limits.painUpTo()
                        ? back(inputs, ProgressionRule.NOT_SETTLED, reported)
                        : Verdict.hold(ProgressionRule.NOT_SETTLED, reported));
    }

    private Optional<Verdict> careful(ItemInputs inputs) {
        ItemSession last = inputs.sessions().getLast();
        if (last.worst() > limits.painUpTo()) {
            Reported reported = Reported.NOTHING.withPain(last.worst()).withLimit(limits.painUpTo());
            return Optional.of(Verdict.hold(ProgressionRule.CARE, reported));
        }
        return last.leftOut() == ItemSession.LeftOut.NOT_UNDERSTOOD
                ? Optional.of(Verdict.hold(ProgressionRule.NOT_UNDERSTOOD, Reported.NOTHING))
                : Optional.empty();
    }

    private Verdict afterGoodSession(ItemInputs inputs) {
        List<ItemSession> since = sinceBadDay(inputs);
        List<ItemSession> row =
                newest(since.stream().filter(ItemSession::isAsPlanned).toList(), limits.sessions());
        Reported reported = Reported.NOTHING.withSessions(limits.sessions());
        if (row.size() < limits.sessions()) {
            return Verdict.hold(ProgressionRule.COLLECTING, reported);
        }
        List<ItemSession> span = since.subList(since.indexOf(row.getFirst()), since.size());
        if (span.stream().anyMatch(one -> isTooMuch(one) || one.isUnsettled() || one.worst() > limits.painUpTo())) {
            return Verdict.hold(ProgressionRule.RECENT_PAIN, reported.withLimit(limits.painUpTo()));
        }
        int percent = percent(row, inputs.dose());
        if (percent < limits.completion()) {
            return Verdict.hold(
                    ProgressionRule.UNFINISHED, reported.withPercent(percent).withLimit(limits.completion()));
        }
        int effort = effort(row);
        if (effort > limits.effortUpTo()) {
            return Verdict.hold(
                    ProgressionRule.HARD, reported.withEffort(effort).withLimit(limits.effortUpTo()));
        }
        if (since.getLast().settled() == null || answered(row) < limits.mornings()) {
            return Verdict.hold(ProgressionRule.WAITING, reported);
        }
        int pain = row.stream().mapToInt(ItemSession::worst).max().orElse(0);
        return up(inputs, reported.withPain(pain).withPercent(percent));
    }

    private Verdict up(ItemInputs inputs, Reported reported) {
        Optional<Step> dose = steps.up(inputs.dose(), inputs.bounds(), inputs.highest())
                .map(more -> new Step.OtherDose(inputs.item(), more));
        Optional<Step> rung = Optional.ofNullable(inputs.harder())
                .filter(harder -> inputs.highest() == null)
                .map(harder -> new Step.OtherRung(inputs.item(), harder.content(), harder.start()));
        return dose.or(() -> rung)
                .map(step -> new Verdict(Move.PROGRESS, ProgressionRule.READY, step, reported))
                .orElseGet(() -> Verdict.hold(ProgressionRule.TOP, reported));
    }

    private Verdict back(ItemInputs inputs, ProgressionRule rule, Reported reported) {
        Optional<Step> less =
                steps.down(inputs.dose(), inputs.bounds()).map(dose -> new Step.OtherDose(inputs.item(), dose));
        Optional<Step> easier = Optional.ofNullable(inputs.easier())
                .map(rung -> new Step.OtherRung(inputs.item(), rung.content(), rung.start()));
        return less.or(() -> easier)
                .map(step -> new Verdict(Move.STEP_BACK, rule, step, reported))
                .orElseGet(() -> new Verdict(Move.STOP, rule, new Step.TakeOut(inputs.item()), reported));
    }

    private boolean isTooMuch(ItemSession session) {
        return session.painHere() >= limits.tooMuchFrom() || session.isLeftForPain();
    }

    /** A morning that had not settled says nothing about an exercise that was left out, or where another one hurt. */
    private static boolean isUnsettledHere(ItemSession session) {
        return session.isUnsettled() && !session.hurtElsewhere() && session.outcome() != ItemSession.Outcome.SKIPPED;
    }

    private static int percent(List<ItemSession> row, Dose dose) {
        return row.stream().mapToInt(one -> one.percent(dose.sets())).sum() / row.size();
    }

    private static int effort(List<ItemSession> row) {
        return row.stream()
                .map(ItemSession::effort)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static long answered(List<ItemSession> row) {
        return row.stream().filter(one -> one.settled() != null).count();
    }

    /** A bad day is no step on the way up: what counts begins after it. */
    private static List<ItemSession> sinceBadDay(ItemInputs inputs) {
        List<ItemSession> all = inputs.sessions();
        int from = all.size();
        while (from > 0 && all.get(from - 1).lesser() != ItemSession.Lesser.FLARE_UP) {
            from--;
        }
        return all.subList(from, all.size());
    }

    private static List<ItemSession> newest(ItemInputs inputs, int most) {
        return newest(inputs.sessions(), most);
    }

    private static List<ItemSession> newest(List<ItemSession> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
