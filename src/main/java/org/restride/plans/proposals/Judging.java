package org.restride.plans.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.plans.Dose;
import org.restride.plans.EntryCriteria;
import org.restride.plans.Phase;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.restride.plans.progression.Inputs;
import org.restride.plans.progression.ItemInputs;
import org.restride.plans.progression.ItemProgression;
import org.restride.plans.progression.ItemSession;
import org.restride.plans.progression.PhaseInputs;
import org.restride.plans.progression.PhaseProgression;
import org.restride.plans.progression.ProgressionRules;
import org.restride.plans.progression.Verdict;
import org.springframework.stereotype.Component;

/** Gathers what the rules look at for each part of a plan, and asks them. */
@Component
class Judging {

    private final PlanReading plans;
    private final Ladder ladder;
    private final StoredProposals proposals;

    Judging(PlanReading plans, Ladder ladder, StoredProposals proposals) {
        this.plans = plans;
        this.ladder = ladder;
        this.proposals = proposals;
    }

    /** What the rules found for a part of the plan. */
    record Found(UUID part, Inputs inputs, Verdict verdict) {}

    /** For each exercise of the phase that the patient is in, and for the phase itself if the next one asks for something. */
    List<Found> all(PlanDetail plan, History history, List<SignedBounds> bounds, ProgressionRules rules) {
        Optional<Schedule.Place> place = plan.schedule().place(history.today());
        if (place.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>(exercises(plan, place.get().phase(), history, byPart(bounds), rules));
        phase(plan, place.get(), history).ifPresent(found::add);
        return found;
    }

    private List<Found> exercises(
            PlanDetail plan, Phase phase, History history, Map<UUID, SignedBounds> bounds, ProgressionRules rules) {
        Map<UUID, Integer> since = plans.unchangedSince(plan.version().id());
        Map<UUID, Instant> declined = proposals.declined(plan.id());
        Map<UUID, Ladder.Place> places = ladder.of(phase.items());
        ItemProgression progression = new ItemProgression(rules);
        List<Found> found = new ArrayList<>();
        for (PlanItem item : phase.items()) {
            Ladder.Place place = places.get(item.id());
            if (place != null) {
                int from = since.getOrDefault(item.id(), plan.number());
                List<ItemSession> sessions = sessions(plan, item.id(), from, declined.get(item.id()), history);
                ItemInputs inputs = progression.counting(new ItemInputs(
                        item.id(),
                        item.content(),
                        item.dose(),
                        place.bounds(),
                        place.easier(),
                        place.harder(),
                        highest(item, bounds.get(item.id()), history.today()),
                        sessions));
                found.add(new Found(item.id(), inputs, progression.judge(inputs)));
            }
        }
        return found;
    }

    private static @Nullable Dose highest(PlanItem item, @Nullable SignedBounds signed, LocalDate today) {
        return signed != null
                        && signed.isValid(today)
                        && signed.limits().highest().content().equals(item.content())
                ? signed.limits().highest().dose()
                : null;
    }

    private static List<ItemSession> sessions(
            PlanDetail plan, UUID item, int from, @Nullable Instant declined, History history) {
        return history.sessions().stream()
                .filter(session -> session.plan().plan().equals(plan.id())
                        && session.plan().version() >= from
                        && (declined == null || session.at().isAfter(declined)))
                .flatMap(session -> session.of(item).stream())
                .toList();
    }

    private static Optional<Found> phase(PlanDetail plan, Schedule.Place place, History history) {
        List<Phase> phases = plan.body().phases();
        EntryCriteria entry = place.phaseNumber() < phases.size()
                ? phases.get(place.phaseNumber()).entry()
                : null;
        if (entry == null) {
            return Optional.empty();
        }
        List<ReportedSession> sessions = history.sessions().stream()
                .filter(session -> session.plan().plan().equals(plan.id())
                        && !session.day().isBefore(place.phaseStart()))
                .toList();
        Set<LocalDate> done = sessions.stream().map(ReportedSession::day).collect(Collectors.toSet());
        Schedule schedule = plan.schedule();
        List<LocalDate> asked = place.phaseStart()
                .datesUntil(history.today().plusDays(1))
                .filter(day -> !schedule.planned(day).items().isEmpty())
                .filter(day -> !day.equals(history.today()) || done.contains(day))
                .toList();
        int week = (int) ChronoUnit.WEEKS.between(place.phaseStart(), history.today()) + 1;
        PhaseInputs inputs = new PhaseInputs(
                place.phase().id(),
                place.phase().weeks(),
                week,
                entry,
                asked.size(),
                Math.min(asked.size(), done.size()),
                sessions.stream().map(ReportedSession::inPhase).toList());
        return PhaseProgression.judge(inputs)
                .map(verdict -> new Found(place.phase().id(), inputs, verdict));
    }

    private static Map<UUID, SignedBounds> byPart(List<SignedBounds> bounds) {
        return bounds.stream().collect(Collectors.toMap(SignedBounds::part, Function.identity(), (one, other) -> one));
    }
}
