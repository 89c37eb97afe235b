package org.restride.plans.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;

/** Looks through a plan. The same plan and facts give the same findings, in whatever order a phase names its parts. */
public final class PlanCheck {
    private PlanCheck() {}

    /** Phase by phase, the gravest first. */
    public static List<PlanFinding> of(PlanBody body, CheckFacts facts) {
        List<PlanFinding> findings = new ArrayList<>();
        for (Phase phase : body.phases()) {
            findings.addAll(ContentChecks.of(phase, facts));
            findings.addAll(DoseChecks.of(phase, facts));
        }
        findings.addAll(DayChecks.of(body, facts));
        findings.addAll(RunChecks.of(body, facts));
        return findings.stream().distinct().sorted(order(body)).toList();
    }

    private static Comparator<PlanFinding> order(PlanBody body) {
        List<UUID> phases = body.phases().stream().map(Phase::id).toList();
        return Comparator.<PlanFinding>comparingInt(found -> IntStream.range(0, phases.size())
                        .filter(place -> phases.get(place).equals(found.phase()))
                        .findFirst()
                        .orElse(phases.size()))
                .thenComparing(PlanFinding::severity)
                .thenComparing(PlanFinding::check)
                .thenComparing(found -> found.matter().toString());
    }
}
