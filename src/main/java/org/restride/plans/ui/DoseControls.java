package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.restride.base.DomainError;
import org.restride.plans.Dose;
import org.restride.plans.Effort;
import org.restride.plans.Pace;
import org.restride.plans.Side;
import org.restride.plans.Span;

/** A dose in fields, one for each part. Always shows a legal dose: a part that doesn't go with the others isn't there to be chosen. */
class DoseControls extends Div {
    private enum PaceKind {
        OWN,
        HOLD,
        TEMPO
    }

    private enum EffortKind {
        NOT_SAID,
        RPE,
        RIR
    }

    private final IntegerField sets = DoseInputs.number("sets", Dose.SETS);
    private final IntegerField warmUp = DoseInputs.number("warm-up", Dose.WARM_UP_SETS);
    private final Select<WorkKind> work = DoseInputs.choice("work", List.of(WorkKind.values()));
    private final IntegerField least = DoseInputs.number("least", Dose.Repetitions.COUNT);
    private final IntegerField most = DoseInputs.number("most", Dose.Repetitions.COUNT);
    private final Select<PaceKind> pace = DoseInputs.choice("pace", List.of(PaceKind.values()));
    private final IntegerField hold = DoseInputs.number("hold", Pace.Hold.SECONDS);
    private final IntegerField down = DoseInputs.number("down", Pace.Tempo.MOVE_SECONDS);
    private final IntegerField pause = DoseInputs.number("pause", Pace.Tempo.PAUSE_SECONDS);
    private final IntegerField up = DoseInputs.number("up", Pace.Tempo.MOVE_SECONDS);
    private final IntegerField rest = DoseInputs.number("rest", Dose.REST_SECONDS);
    private final Select<Side> side;
    private final LoadControls load = new LoadControls(getLocale(), chosen -> change(dose -> dose.with(chosen)));
    private final Select<EffortKind> effort = DoseInputs.choice("effort", List.of(EffortKind.values()));
    private final IntegerField score = DoseInputs.number("score", Effort.Rpe.SCORE);
    private final Consumer<Dose> onChange;
    private Dose dose = Dose.ofRepetitions(3, 10);
    private boolean filling;

    /**
     * @param sides what the exercise can be done with; nothing is asked if it is one only
     */
    DoseControls(List<Side> sides, Consumer<Dose> onChange) {
        this.onChange = onChange;
        side = DoseInputs.choice("side", sides);
        side.setVisible(sides.size() > 1);
        addClassName("rs-dose-controls");
        rest.setStep(5);
        most.setClearButtonVisible(true);
        most.setPlaceholder(getTranslation("plans.dose.field.no-range"));
        add(sets, work, least, most, pace, hold, down, pause, up, rest, side);
        load.fields().forEach(this::add);
        add(effort, score, warmUp);
        listen();
    }

    /** Shows a dose that was typed; tells nobody. */
    void show(Dose shown) {
        dose = shown;
        filling = true;
        sets.setValue(dose.sets());
        warmUp.setValue(dose.warmUpSets());
        rest.setValue(dose.restSeconds());
        side.setValue(dose.side());
        showWork();
        showPace();
        load.show(dose.load());
        showEffort();
        filling = false;
    }

    private void listen() {
        DoseInputs.onChange(() -> DoseInputs.valid(sets).ifPresent(n -> change(old -> old.withSets(n))), sets);
        DoseInputs.onChange(
                () -> DoseInputs.valid(warmUp).ifPresent(n -> change(old -> old.withWarmUpSets(n))), warmUp);
        DoseInputs.onChange(() -> DoseInputs.valid(rest).ifPresent(n -> change(old -> old.withRest(n))), rest);
        DoseInputs.onChange(() -> change(old -> old.on(side.getValue())), side);
        DoseInputs.onChange(() -> change(old -> work.getValue().usual(old)), work);
        DoseInputs.onChange(() -> change(this::withAmount), least, most);
        DoseInputs.onChange(() -> change(old -> old.with(usual(pace.getValue()))), pace);
        DoseInputs.onChange(() -> DoseInputs.valid(hold).ifPresent(n -> change(old -> old.withHold(n))), hold);
        DoseInputs.onChange(() -> change(this::withTempo), down, pause, up);
        DoseInputs.onChange(() -> change(old -> old.with(usual(effort.getValue()))), effort);
        DoseInputs.onChange(() -> DoseInputs.valid(score).ifPresent(n -> change(old -> old.with(effort(n)))), score);
    }

    private void showWork() {
        WorkKind kind = WorkKind.of(dose.set());
        work.setValue(kind);
        DoseInputs.limit(least, kind.range());
        DoseInputs.limit(most, kind.range());
        least.setLabel(getTranslation("plans.dose.field.least." + DoseInputs.code(kind)));
        least.setValue(dose.amount().least() / kind.factor());
        most.setValue(dose.amount().isRange() ? (Integer) (dose.amount().most() / kind.factor()) : null);
    }

    private void showPace() {
        boolean counted = dose.set() instanceof Dose.Repetitions;
        Pace now = dose.set() instanceof Dose.Repetitions repetitions ? repetitions.pace() : new Pace.Own();
        pace.setVisible(counted);
        hold.setVisible(now instanceof Pace.Hold);
        List.of(down, pause, up).forEach(field -> field.setVisible(now instanceof Pace.Tempo));
        switch (now) {
            case Pace.Own _ -> pace.setValue(PaceKind.OWN);
            case Pace.Hold(int seconds) -> {
                pace.setValue(PaceKind.HOLD);
                hold.setValue(seconds);
            }
            case Pace.Tempo(int first, int still, int last) -> {
                pace.setValue(PaceKind.TEMPO);
                down.setValue(first);
                pause.setValue(still);
                up.setValue(last);
            }
        }
    }

    private void showEffort() {
        boolean counted = dose.set() instanceof Dose.Repetitions;
        List<EffortKind> kinds = List.of(EffortKind.values());
        effort.setItems(counted ? kinds : kinds.subList(0, kinds.indexOf(EffortKind.RIR)));
        score.setVisible(!(dose.effort() instanceof Effort.NotSaid));
        switch (dose.effort()) {
            case Effort.NotSaid _ -> effort.setValue(EffortKind.NOT_SAID);
            case Effort.Rpe(int value) -> {
                effort.setValue(EffortKind.RPE);
                DoseInputs.limit(score, Effort.Rpe.SCORE);
                score.setValue(value);
            }
            case Effort.Rir(int value) -> {
                effort.setValue(EffortKind.RIR);
                DoseInputs.limit(score, Effort.Rir.REPETITIONS);
                score.setValue(value);
            }
        }
    }

    private Dose withAmount(Dose old) {
        int factor = WorkKind.of(old.set()).factor();
        return DoseInputs.valid(least)
                .map(from -> new Span(
                        from * factor,
                        most.getValue() == null
                                ? from * factor
                                : DoseInputs.valid(most).orElse(0) * factor))
                .map(old::withAmount)
                .orElse(old);
    }

    private Dose withTempo(Dose old) {
        boolean complete = List.of(down, pause, up).stream()
                .allMatch(field -> DoseInputs.valid(field).isPresent());
        return complete ? old.with(new Pace.Tempo(down.getValue(), pause.getValue(), up.getValue())) : old;
    }

    private static Pace usual(PaceKind kind) {
        return switch (kind) {
            case OWN -> new Pace.Own();
            case HOLD -> new Pace.Hold(2);
            case TEMPO -> new Pace.Tempo(3, 1, 2);
        };
    }

    private static Effort usual(EffortKind kind) {
        return switch (kind) {
            case NOT_SAID -> new Effort.NotSaid();
            case RPE -> new Effort.Rpe(6);
            case RIR -> new Effort.Rir(2);
        };
    }

    private Effort effort(int value) {
        return effort.getValue() == EffortKind.RIR ? new Effort.Rir(value) : new Effort.Rpe(value);
    }

    /** What is half entered, such as a range from more to less, changes nothing until it is whole. */
    private void change(UnaryOperator<Dose> change) {
        if (filling) {
            return;
        }
        Dose changed;
        try {
            changed = change.apply(dose);
        } catch (DomainError.Invalid unfinished) {
            return;
        }
        if (!changed.equals(dose)) {
            show(changed);
            onChange.accept(changed);
        }
    }
}
