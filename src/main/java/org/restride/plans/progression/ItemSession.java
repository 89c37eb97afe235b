package org.restride.plans.progression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one exercise went in one session.
 *
 * @param session its first report; corrections keep it
 * @param day the patient's day
 * @param at when it ended, by the patient's clock
 * @param leftOut why it, or the rest of it, was left out; null if it was done or nobody said
 * @param setsDone 0 or more
 * @param pain the worst in the whole session, 0 to 10
 * @param hurt at this exercise, 0 to 10; null if it was not marked as hurting
 * @param hurtElsewhere whether another exercise of the session was marked as hurting, and this one was not
 * @param morning pain on the morning after, 0 to 10; null if it was not answered
 * @param settled whether that morning was no worse than usual; null if it was not answered
 * @param effort 0 to 10; null if it was not asked
 * @param lesser which lesser session it was; null if it was as planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemSession(
        UUID session,
        LocalDate day,
        Instant at,
        Outcome outcome,
        @Nullable LeftOut leftOut,
        int setsDone,
        int pain,
        @Nullable Integer hurt,
        boolean hurtElsewhere,
        @Nullable Integer morning,
        @Nullable Boolean settled,
        @Nullable Integer effort,
        @Nullable Lesser lesser) {

    /** Oldest first; the same whatever the order of arrival. */
    static final Comparator<ItemSession> IN_TIME = Comparator.comparing(ItemSession::day)
            .thenComparing(ItemSession::at)
            .thenComparing(ItemSession::session);

    private static final int WHOLE = 100;

    /** A session with less than was planned, as a clinician signed it for such days. */
    public enum Lesser {
        SHORT,
        FLARE_UP
    }

    /** As planned. */
    public ItemSession(
            UUID session,
            LocalDate day,
            Instant at,
            Outcome outcome,
            @Nullable LeftOut leftOut,
            int setsDone,
            int pain,
            @Nullable Integer hurt,
            boolean hurtElsewhere,
            @Nullable Integer morning,
            @Nullable Boolean settled,
            @Nullable Integer effort) {
        this(session, day, at, outcome, leftOut, setsDone, pain, hurt, hurtElsewhere, morning, settled, effort, null);
    }

    /** How the exercise ended. */
    public enum Outcome {
        DONE,
        PARTLY,
        SKIPPED
    }

    /** Why it was left out, as far as it matters here. */
    public enum LeftOut {
        PAIN,
        NOT_UNDERSTOOD,
        OTHER
    }

    /** The worst that was said of the session or of the exercise in it. */
    int worst() {
        return hurt == null ? pain : Math.max(pain, hurt);
    }

    /** Pain that this exercise may have brought: nothing if it was not done, or if another one was named as what hurt. */
    int painHere() {
        if (hurt != null) {
            return hurt;
        }
        return hurtElsewhere || outcome == Outcome.SKIPPED ? 0 : pain;
    }

    boolean isLeftForPain() {
        return leftOut == LeftOut.PAIN;
    }

    /** Whether the dose was the one that is asked about. */
    boolean isAsPlanned() {
        return lesser == null;
    }

    boolean isUnsettled() {
        return Boolean.FALSE.equals(settled);
    }

    /** Percent of the asked sets that were done, 0 to 100. */
    int percent(int sets) {
        return switch (outcome) {
            case DONE -> WHOLE;
            case SKIPPED -> 0;
            case PARTLY -> Math.clamp((long) setsDone * WHOLE / sets, 0, WHOLE);
        };
    }
}
