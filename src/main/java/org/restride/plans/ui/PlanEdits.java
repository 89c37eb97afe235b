package org.restride.plans.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;

/** A plan while it is built: what it says now, what can be undone, which phase is open, and who wants to know of changes. */
final class PlanEdits {
    private static final int MOST_STEPS = 100;

    private final Deque<PlanBody> undo = new ArrayDeque<>();
    private final Deque<PlanBody> redo = new ArrayDeque<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private PlanBody body;
    private UUID phase;
    private @Nullable String openStep;

    PlanEdits(PlanBody body) {
        this.body = body;
        this.phase = body.phases().getFirst().id();
    }

    PlanBody body() {
        return body;
    }

    /** The phase that is open. */
    Phase phase() {
        return body.phases().stream()
                .filter(candidate -> candidate.id().equals(phase))
                .findFirst()
                .orElseGet(() -> body.phases().getFirst());
    }

    void open(UUID other) {
        phase = other;
        closeStep();
        listeners.forEach(Runnable::run);
    }

    /** A step of its own. */
    void change(UnaryOperator<PlanBody> change) {
        closeStep();
        apply(change.apply(body), true);
    }

    /** Changes of the same name that follow each other are undone together: letters typed into one field, say. */
    void change(String step, UnaryOperator<PlanBody> change) {
        PlanBody next = change.apply(body);
        if (!next.equals(body)) {
            boolean goesOn = step.equals(openStep);
            openStep = step;
            apply(next, !goesOn);
        }
    }

    /** Changes the open phase in a step of its own. */
    void changePhase(UnaryOperator<Phase> change) {
        UUID open = phase().id();
        change(plan -> plan.changing(open, change));
    }

    void closeStep() {
        openStep = null;
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            closeStep();
            redo.push(body);
            body = undo.pop();
            listeners.forEach(Runnable::run);
        }
    }

    void redo() {
        if (canRedo()) {
            closeStep();
            undo.push(body);
            body = redo.pop();
            listeners.forEach(Runnable::run);
        }
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void apply(PlanBody next, boolean newStep) {
        if (next.equals(body)) {
            return;
        }
        if (newStep) {
            undo.push(body);
            if (undo.size() > MOST_STEPS) {
                undo.removeLast();
            }
        }
        redo.clear();
        body = next;
        listeners.forEach(Runnable::run);
    }
}
