package org.restride.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.people.ClinicSummary;
import org.restride.people.PatientSummary;
import org.restride.plans.DueList;
import org.restride.plans.ExerciseGuide;
import org.restride.plans.LatestChanges;
import org.restride.plans.News;
import org.restride.plans.PlanDetail;
import org.restride.plans.SessionContents;
import org.restride.plans.ending.AftercareStanding;
import org.restride.questions.Occasion;

/**
 * All that Today shows.
 *
 * @param day the patient's day
 * @param due null if the patient follows no plan
 * @param ended the plan that ended last; null while another is followed, or if there was none
 * @param contents what is due, or was done today; null without a plan
 * @param doneLog the last report of today; null if there is none yet
 * @param runsDone the plan's runs that were run today
 * @param round which session of today comes now
 * @param morning null if nothing is asked about the morning
 * @param seenVersion the newest version of the plan by which the patient has trained; 0 if none
 * @param since what is otherwise than when the patient last trained by the plan; null if nothing is
 * @param screening why the safety questions are due; null if they are not
 * @param assessmentAsked whether the clinic waits for the patient to fill in the assessment
 * @param aftercare how a discharged patient stands with the checks; null unless something was given to take along
 * @param elsewhere what another module asks; null if nothing
 * @param lastPain pain of the session before, 0 to 10; null if there is none
 * @param withdrawn whether the patient took the consent back: then nothing is asked of them, and the plan waits
 */
public record TodayState(
        PatientSummary patient,
        ClinicSummary clinic,
        Instant now,
        LocalDate day,
        DueList.@Nullable Due due,
        @Nullable PlanDetail ended,
        SessionContents.@Nullable Contents contents,
        @Nullable UUID doneLog,
        Set<UUID> runsDone,
        Round round,
        @Nullable Morning morning,
        @Nullable Occasion screening,
        int seenVersion,
        LatestChanges.@Nullable Told since,
        boolean effortAsked,
        boolean assessmentAsked,
        @Nullable AftercareStanding aftercare,
        AskedElsewhere.@Nullable Asked elsewhere,
        @Nullable Integer lastPain,
        boolean withdrawn) {

    /**
     * The question about the morning after yesterday's session.
     *
     * @param sessionPain 0 to 10
     * @param usual pain of the last morning before the session; null if it is not known
     * @param answered null while it is open
     */
    public record Morning(
            UUID sessionLog,
            LocalDate sessionDay,
            int sessionPain,
            @Nullable Integer usual,
            Instant until,
            @Nullable Answered answered) {}

    /**
     * A session of a day.
     *
     * @param number 1 for the first
     * @param again after the first, how often each exercise that comes again was done on this day; empty if none comes again
     */
    public record Round(int number, Map<UUID, Integer> again) {
        static final Round FIRST = new Round(1, Map.of());

        public Round {
            again = Map.copyOf(again);
        }
    }

    /** The answer that was given. */
    public record Answered(UUID log, int pain) {}

    /** What the day is for the patient. */
    public enum Kind {
        DUE,
        DONE,
        REST,
        ENDED,
        NO_PLAN,
        /** The consent was taken back. */
        WITHDRAWN
    }

    public Kind kind() {
        if (withdrawn) {
            return Kind.WITHDRAWN;
        }
        if (due == null) {
            return ended == null ? Kind.NO_PLAN : Kind.ENDED;
        }
        if (due.day().place().isEmpty()) {
            return Kind.REST;
        }
        if (doneLog != null) {
            return round.again().isEmpty() ? Kind.DONE : Kind.DUE;
        }
        return due.day().items().isEmpty() ? Kind.REST : Kind.DUE;
    }

    /** The exercises of the session that is due now, or of the whole day if nothing more is due, in the order of the plan. */
    public List<ExerciseGuide> exercises() {
        if (contents == null) {
            return List.of();
        }
        return contents.exercises().stream()
                .filter(guide -> round.again().isEmpty()
                        || round.again().containsKey(guide.item().id()))
                .toList();
    }

    /** What the plan's newest version tells, until the patient has trained by it once. */
    public Optional<News> newsToTell() {
        return due == null || seenVersion >= due.plan().number()
                ? Optional.empty()
                : due.plan().version().told();
    }
}
