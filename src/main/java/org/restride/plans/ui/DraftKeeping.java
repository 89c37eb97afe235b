package org.restride.plans.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDraft;
import org.restride.plans.checks.Keeping;
import org.springframework.dao.DataAccessException;

/** Keeps what is built after each change, a half-typed dose included, and says in the head whether it is safe. */
final class DraftKeeping {
    /** Where the draft is kept. */
    interface Place {
        void keep(PlanDraft draft);

        void discard();
    }

    private final PlanEdits edits;
    private final BuilderHead head;
    private final Clock clock;
    private final Place place;
    private final IntSupplier seen;
    private final Predicate<PlanBody> asSigned;
    private Supplier<List<Keeping>> reasons = List::of;
    private @Nullable UUID typingAt;
    private @Nullable String typed;

    /**
     * @param seen the version that the draft changes, 0 for none
     * @param asSigned whether that version says the same, so that there is nothing to keep
     */
    DraftKeeping(
            PlanEdits edits,
            BuilderHead head,
            Clock clock,
            Place place,
            IntSupplier seen,
            Predicate<PlanBody> asSigned) {
        this.edits = edits;
        this.head = head;
        this.clock = clock;
        this.place = place;
        this.seen = seen;
        this.asSigned = asSigned;
        edits.onChange(this::keep);
    }

    /** Keeps the reasons too that are given for what the checks found, from now on at each that is given. */
    void with(BuilderChecks checks) {
        reasons = checks::given;
        List<List<Keeping>> kept = new ArrayList<>(List.of(checks.given()));
        checks.onChange(() -> {
            if (!checks.given().equals(kept.getFirst())) {
                kept.set(0, checks.given());
                keep();
            }
        });
    }

    /** The dose of that exercise is being typed; an empty text: no longer. */
    void typed(UUID item, String text) {
        typingAt = text.isEmpty() ? null : item;
        typed = text.isEmpty() ? null : text;
        keep();
    }

    void keep() {
        try {
            if (typed == null && reasons.get().isEmpty() && asSigned.test(edits.body())) {
                place.discard();
            } else {
                place.keep(new PlanDraft(seen.getAsInt(), edits.body(), typingAt, typed, reasons.get()));
            }
            head.kept(clock.instant());
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            head.notKept();
        }
    }
}
