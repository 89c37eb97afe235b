package org.restride.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.ForCareOf;
import org.restride.base.ForMembers;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.RunSessionBody;
import org.restride.plans.load.Run;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs that plans ask for, day by day. */
@Service
@Transactional(readOnly = true)
public class PlannedRuns {

    private final Plans plans;
    private final Catalogue catalogue;

    PlannedRuns(Plans plans, Catalogue catalogue) {
        this.plans = plans;
        this.catalogue = catalogue;
    }

    /** What the patient was told from that moment on, as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<List<PlanDetail>> told(PatientId patient, Instant since) {
        return plans.heldSince(patient, since);
    }

    /**
     * What was asked for on these days, both included: each day by the version that held on it. One statement at most.
     *
     * @param told the versions, the newest first
     * @param zone the patient's
     */
    @ForMembers
    public List<PlannedRun> of(List<PlanDetail> told, LocalDate from, LocalDate to, ZoneId zone, Locale language) {
        Map<ItemVersionId, ItemContent> runs =
                runs(told.stream().map(PlanDetail::body).toList(), language);
        if (runs.isEmpty()) {
            return List.of();
        }
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> Followed.on(told, day, zone).stream()
                        .flatMap(plan -> onDay(plan.schedule(), day, runs).stream()))
                .toList();
    }

    /** What a plan asks for from its first day to its last, whether it is signed or still a draft. One statement at most. */
    @ForMembers
    public List<PlannedRun> of(PlanBody body, LocalDate startsOn, Locale language) {
        Map<ItemVersionId, ItemContent> runs = runs(List.of(body), language);
        Schedule schedule = new Schedule(body, startsOn);
        return startsOn.datesUntil(body.lastDay(startsOn).plusDays(1))
                .flatMap(day -> onDay(schedule, day, runs).stream())
                .toList();
    }

    private Map<ItemVersionId, ItemContent> runs(List<PlanBody> bodies, Locale language) {
        Set<ItemVersionId> ids = bodies.stream()
                .flatMap(body -> body.phases().stream())
                .flatMap(phase -> phase.extras().stream())
                .filter(PlanExtra::isRun)
                .map(PlanExtra::content)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : catalogue.contents(List.copyOf(ids), language).stream()
                        .collect(Collectors.toMap(ItemContent::id, Function.identity(), (one, other) -> one));
    }

    private static List<PlannedRun> onDay(Schedule schedule, LocalDate day, Map<ItemVersionId, ItemContent> runs) {
        List<PlannedRun> planned = new ArrayList<>();
        for (PlanExtra extra : schedule.planned(day).extras()) {
            ItemContent content = runs.get(extra.content());
            if (content != null && content.body() instanceof RunSessionBody body) {
                Run load = PlannedRun.load(day, body);
                planned.add(new PlannedRun(
                        day, extra.id(), content.title(), kind(body, load), load, PlannedRun.legs(body)));
            }
        }
        return planned;
    }

    private static String kind(RunSessionBody body, Run load) {
        return load.running() == 0
                ? "walk"
                : body.runKind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
