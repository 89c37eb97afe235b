package org.restride.plans.checks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.restride.catalogue.Codes;
import org.restride.catalogue.RunSessionBody;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlannedRun;
import org.restride.plans.Schedule;
import org.restride.plans.load.LoadLimits;
import org.restride.plans.load.LoadWarning;
import org.restride.plans.load.Run;
import org.restride.plans.load.RunningLoad;

/** Whether the runs that a plan asks for rise too fast, or quick ones follow each other too soon. */
final class RunChecks {
    private static final int WEEK = 7;

    private RunChecks() {}

    /** A run that a part of the plan asks for. */
    private record Asked(UUID part, Run run) {
        LocalDate day() {
            return run.day();
        }
    }

    static List<PlanFinding> of(PlanBody body, CheckFacts facts) {
        return facts.running().map(limits -> of(body, facts, limits)).orElse(List.of());
    }

    private static List<PlanFinding> of(PlanBody body, CheckFacts facts, LoadLimits limits) {
        Schedule schedule = new Schedule(body, facts.startsOn());
        List<Asked> asked = facts.startsOn()
                .datesUntil(body.lastDay(facts.startsOn()).plusDays(1))
                .flatMap(day -> schedule.planned(day).extras().stream()
                        .filter(PlanExtra::isRun)
                        .flatMap(extra -> run(extra, day, facts).stream()))
                .toList();
        List<LoadWarning> warnings =
                RunningLoad.ahead(asked.stream().map(Asked::run).toList(), facts.startsOn(), body.weeks(), limits);
        Map<Matter, PlanFinding> worst = new LinkedHashMap<>();
        warnings.stream()
                .map(warning -> finding(warning, asked, schedule, facts))
                .sorted(Comparator.comparingInt(PlanFinding::excess).reversed())
                .forEach(found -> worst.putIfAbsent(perPhase(found), found));
        return List.copyOf(worst.values());
    }

    private static List<Asked> run(PlanExtra extra, LocalDate day, CheckFacts facts) {
        return facts.of(extra.content())
                .map(ItemFacts::body)
                .filter(RunSessionBody.class::isInstance)
                .map(body -> List.of(new Asked(extra.id(), PlannedRun.load(day, (RunSessionBody) body))))
                .orElse(List.of());
    }

    private static PlanFinding finding(LoadWarning warning, List<Asked> asked, Schedule schedule, CheckFacts facts) {
        return switch (warning) {
            case LoadWarning.Rise rise -> {
                LocalDate from = rise.until().minusDays(WEEK - 1L);
                yield new PlanFinding(
                        new Matter(
                                Check.RUNNING_RISES,
                                parts(
                                        asked,
                                        run -> !run.day().isBefore(from)
                                                && !run.day().isAfter(rise.until())),
                                List.of(Codes.of(rise.span()), Codes.of(rise.measure()))),
                        phase(schedule, rise.until()),
                        rise.percent() - rise.limit(),
                        List.of(rise.before(), rise.after(), rise.percent(), rise.limit()),
                        facts.rules().running());
            }
            case LoadWarning.HardDays days -> {
                int between = (int) ChronoUnit.DAYS.between(days.first(), days.second()) - 1;
                yield new PlanFinding(
                        new Matter(
                                Check.QUICK_RUNS,
                                parts(
                                        asked,
                                        run -> run.run().hard()
                                                && (run.day().equals(days.first())
                                                        || run.day().equals(days.second()))),
                                List.of()),
                        phase(schedule, days.second()),
                        days.apart() - between,
                        List.of(between, days.apart()),
                        facts.rules().running());
            }
        };
    }

    /** Of the weeks of a phase that are too much the worst is told, once for each span of time. */
    private static Matter perPhase(PlanFinding found) {
        return found.check() == Check.QUICK_RUNS
                ? found.matter()
                : new Matter(
                        found.check(), List.of(found.phase()), found.matter().about());
    }

    private static List<UUID> parts(List<Asked> asked, Predicate<Asked> which) {
        return asked.stream().filter(which).map(Asked::part).distinct().toList();
    }

    private static UUID phase(Schedule schedule, LocalDate day) {
        return schedule.place(day).orElseThrow().phase().id();
    }
}
