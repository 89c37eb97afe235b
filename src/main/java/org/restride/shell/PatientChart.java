package org.restride.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.RecalledItem;
import org.restride.outcomes.MeasureReading;
import org.restride.people.CareTeams;
import org.restride.people.PatientRecord;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.Schedule;
import org.restride.plans.VersionSummary;
import org.restride.progress.Adherence;
import org.restride.progress.LoggedMorning;
import org.restride.progress.LoggedSession;
import org.restride.progress.PainPoint;
import org.restride.progress.RunPage;
import org.restride.questions.Lock;
import org.restride.safety.Alert;

/**
 * All that the clinician's page shows of one patient.
 *
 * @param today the patient's day
 * @param plan the one that is followed, if there is one
 * @param pain oldest first
 * @param sessions newest first, in their newest corrections
 * @param runs of the last six weeks
 * @param titles of what the plan holds
 * @param recalled what the plan holds although it was recalled
 * @param around what stands beside the plan: the time line, the next visit, the goal
 */
public record PatientChart(
        PatientSummary who,
        PatientRecord record,
        LocalDate today,
        Instant asOf,
        Optional<PlanDetail> plan,
        List<VersionSummary> versions,
        List<PainPoint> pain,
        Adherence adherence,
        List<LoggedSession> sessions,
        List<LoggedMorning> mornings,
        RunPage runs,
        List<Alert> alerts,
        Optional<Lock> lock,
        List<CareTeams.Member> team,
        Map<ItemVersionId, String> titles,
        List<RecalledItem> recalled,
        Map<AccountId, String> names,
        Around around) {

    /**
     * What is known beside plan and reports.
     *
     * @param timeline its newest page
     * @param lastLook when the acting clinician looked before; empty if never, or if the page was open already
     * @param nextVisit when the next appointment begins
     * @param goal in the patient's own words
     * @param measures that were answered in the last half year
     */
    public record Around(
            TimelinePage timeline,
            Optional<Instant> lastLook,
            Optional<Instant> nextVisit,
            Optional<String> goal,
            List<MeasureReading> measures) {}

    /** Adherence over this many weeks stands in the header. */
    public static final int WEEKS = 4;

    /** What was asked for and done in these weeks. */
    public SinceVisit lately() {
        return SinceVisit.of(
                this, today.minusWeeks(WEEKS).atStartOfDay(who.zone()).toInstant());
    }

    /** Where today lies in the plan; empty without a plan or before it starts. */
    public Optional<Schedule.Place> place() {
        return plan.flatMap(detail -> detail.schedule().place(today));
    }

    public List<Alert> openAlerts() {
        return alerts.stream().filter(Alert::isOpen).toList();
    }

    /** The newest report; pain during the session. */
    public Optional<PainPoint> lastPain() {
        return pain.isEmpty() ? Optional.empty() : Optional.of(pain.getLast());
    }

    /** The title of something in the present plan; empty if it isn't there any more. */
    public String titleOf(ItemId item) {
        return titles.entrySet().stream()
                .filter(title -> title.getKey().item().equals(item))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The title of a plan's exercise, empty if it isn't in the present plan. */
    public Optional<String> titleOfItem(UUID item) {
        return plan.flatMap(detail -> detail.body().item(item)).map(found -> titles.getOrDefault(found.content(), ""));
    }
}
