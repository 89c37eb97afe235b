package org.restride.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final OverdueScreening overdue;
    private final WaitingWork waiting;
    private final ExerciseTitles titles;
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
            OverdueScreening overdue,
            WaitingWork waiting,
            ExerciseTitles titles,
            RuleSets ruleSets,
            Watches watches,
            StoredAlerts alerts,
            WorklistEntries entries,
            WorklistUpdates updates,
            LiveUpdates live,
            CurrentActor actors,
            Clock clock) {
        this.facts = facts;
        this.overdue = overdue;
        this.waiting = waiting;
        this.titles = titles;
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
        watches.hold(patient, now());
        Rules rules = ruleSets.current();
        Facts found = facts.about(patient);
        Instant now = found.notBefore(now());
        Rules chosen = facts.chosen(rules);
        Rules.Evaluation evaluation =
                withWork(patient, found, overdue.beside(chosen.evaluate(found, now), patient, found, chosen, now), now);
        KnownAlerts known = new KnownAlerts(alerts.known(patient, now.minus(Facts.LOOKED_BACK)));
        Set<Finding> findings = titles.with(patient, known.newOrOpen(evaluation.findings()));
        boolean raised = alerts.raise(patient, findings, rules, now).stream().anyMatch(known::isNews);
        settle(patient, known.over(found, evaluation), now);
        entries.refresh(patient, raised, sparkline(found));
        watches.next(patient, evaluation.nextCheck());
        updates.announce();
        live.announce(patient, LiveUpdates.Topic.RECORD);
    }

    /** What the rules find, and what waits for a clinician's hand. */
    private Rules.Evaluation withWork(PatientId patient, Facts found, Rules.Evaluation evaluation, Instant now) {
        List<Finding> work = found.active() ? waiting.of(patient, found.zone(), evaluation.findings()) : List.of();
        Set<Finding> findings = new LinkedHashSet<>(evaluation.findings());
        work.stream().filter(each -> !each.since().isAfter(now)).forEach(findings::add);
        Stream<Instant> later = work.stream().map(Finding::since).filter(now::isBefore);
        Optional<Instant> next =
                Stream.concat(evaluation.nextCheck().stream(), later).min(Instant::compareTo);
        return new Rules.Evaluation(findings, evaluation.standing(), next);
    }

    /** A red flag without waiting for the look that follows: whatever else fails, it stands on the list. */
    @ForProgram
    public void raise(PatientId patient, Reason flag, UUID cause) {
        watches.hold(patient, now());
        Instant now = now();
        Finding finding = new Finding(flag, cause.toString(), now, Numbers.NONE);
        boolean raised = !alerts.raise(patient, List.of(finding), ruleSets.current(), now)
                .isEmpty();
        entries.refresh(patient, raised);
        updates.announce();
    }

    private void settle(PatientId patient, Map<Outcome, List<Alert.Key>> over, Instant now) {
        over.forEach((outcome, keys) -> alerts.close(patient, keys, actors.get().account(), outcome, null, now));
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
