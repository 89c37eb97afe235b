package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.CurrentActor;
import org.restride.base.ForProgram;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at one patient and brings alerts and worklist in line with what is true now. It reads everything anew, so that the same event
 * twice, or two events the other way round, come to the same.
 */
@Service
@Transactional
public class Watching {

    /** How many scores a sparkline has at most. */
    private static final int POINTS = 12;

    private final FactFinding facts;
    private final RuleSets ruleSets;
    private final Watches watches;
    private final StoredAlerts alerts;
    private final WorklistEntries entries;
    private final WorklistUpdates updates;
    private final LiveUpdates live;
    private final CurrentActor actors;
    private final Clock clock;

    Watching(
            FactFinding facts,
            RuleSets ruleSets,
            Watches watches,
            StoredAlerts alerts,
            WorklistEntries entries,
            WorklistUpdates updates,
            LiveUpdates live,
            CurrentActor actors,
            Clock clock) {
        this.facts = facts;
        this.ruleSets = ruleSets;
        this.watches = watches;
        this.alerts = alerts;
        this.entries = entries;
        this.updates = updates;
        this.live = live;
        this.actors = actors;
        this.clock = clock;
    }

    @ForProgram
    public void look(PatientId patient) {
        Instant now = now();
        watches.hold(patient, now);
        Rules rules = ruleSets.current();
        Facts found = facts.about(patient);
        Rules.Evaluation evaluation = rules.evaluate(found, facts.chosen(rules.limits()), now);
        boolean raised = alerts.raise(patient, evaluation.findings(), rules, now);
        settle(patient, found, evaluation.findings(), now);
        entries.refresh(patient, raised, sparkline(found));
        watches.next(patient, evaluation.nextCheck());
        updates.announce();
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    /** A red flag without waiting for the look that follows: whatever else fails, it stands on the list. */
    @ForProgram
    public void raise(PatientId patient, Reason flag, UUID cause) {
        Instant now = now();
        Finding finding = new Finding(flag, cause.toString(), now, Numbers.NONE);
        boolean raised = alerts.raise(patient, List.of(finding), ruleSets.current(), now);
        entries.refresh(patient, raised);
        updates.announce();
    }

    private void settle(PatientId patient, Facts found, Set<Finding> findings, Instant now) {
        Map<Outcome, List<Alert.Key>> over = alerts.open(patient).stream()
                .filter(alert -> ending(alert, found, findings).isPresent())
                .collect(Collectors.groupingBy(
                        alert -> ending(alert, found, findings).orElseThrow(),
                        Collectors.mapping(Alert::key, Collectors.toList())));
        over.forEach((outcome, keys) -> alerts.close(patient, keys, actors.get().account(), outcome, null, now));
    }

    /** Whether and how the alert has ended without anybody's doing. A red flag never does. */
    private static Optional<Outcome> ending(Alert alert, Facts found, Set<Finding> findings) {
        return switch (alert.reason()) {
            case EMERGENCY, URGENT_FLAG, URGENT_MESSAGE, SOON_FLAG, WATCH_FLAG -> Optional.empty();
            case SILENCE, PLAN_ENDS, ASKED_TODAY, ASKED ->
                findings.stream().anyMatch(alert::isAbout)
                        ? Optional.empty()
                        : Optional.of(over(found, Outcome.SETTLED));
            case RELAPSE -> found.active() ? Optional.of(Outcome.SETTLED) : Optional.empty();
            case HIGH_PAIN ->
                isCorrected(alert, found) || !found.active()
                        ? Optional.of(over(found, Outcome.CORRECTED))
                        : Optional.empty();
        };
    }

    private static Outcome over(Facts found, Outcome otherwise) {
        return found.active() ? otherwise : Outcome.DISCHARGED;
    }

    /** Whether the report says another score now; one that is still high has renewed the alert's numbers before. */
    private static boolean isCorrected(Alert alert, Facts found) {
        return found.pains().stream()
                .anyMatch(pain -> alert.cause().equals(pain.cause())
                        && !Objects.equals(alert.numbers().pain(), pain.score()));
    }

    private static List<Integer> sparkline(Facts facts) {
        return facts.pains().stream()
                .filter(pain -> pain.moment() == Facts.Moment.SESSION)
                .limit(POINTS)
                .map(Facts.Pain::score)
                .toList()
                .reversed();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
