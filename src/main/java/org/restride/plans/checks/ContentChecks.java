package org.restride.plans.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Phase;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanItem;

/** Whether what a phase names should be in it: for this patient, and at all. */
final class ContentChecks {
    private ContentChecks() {}

    /** What exercises and everything else have in common here. */
    private record Named(UUID part, ItemVersionId content) {
        Matter matter(Check check, String... about) {
            List<String> all = Stream.concat(Stream.of(content.item().value().toString()), Stream.of(about))
                    .toList();
            return new Matter(check, List.of(part), all);
        }
    }

    static List<PlanFinding> of(Phase phase, CheckFacts facts) {
        List<Named> named = Stream.concat(
                        phase.items().stream().map((PlanItem item) -> new Named(item.id(), item.content())),
                        phase.extras().stream().map((PlanExtra extra) -> new Named(extra.id(), extra.content())))
                .toList();
        List<PlanFinding> findings = new ArrayList<>(twice(phase, named));
        for (Named part : named) {
            facts.of(part.content()).ifPresent(item -> {
                standing(part, item).forEach(matter -> findings.add(new PlanFinding(matter, phase.id())));
                if (item.body() instanceof ExerciseBody exercise) {
                    forPatient(part, exercise, facts)
                            .forEach(matter -> findings.add(new PlanFinding(matter, phase.id())));
                }
            });
        }
        return findings;
    }

    private static Stream<Matter> standing(Named part, ItemFacts item) {
        if (item.recalled()) {
            return Stream.of(part.matter(Check.RECALLED));
        }
        return item.reviewOverdue() ? Stream.of(part.matter(Check.REVIEW_OVERDUE)) : Stream.empty();
    }

    private static Stream<Matter> forPatient(Named part, ExerciseBody exercise, CheckFacts facts) {
        Stream<Matter> against =
                known(exercise.contraindications(), facts).map(code -> part.matter(Check.CONTRAINDICATED, code));
        Stream<Matter> care = known(exercise.precautions(), facts)
                .filter(code -> !exercise.contraindications().contains(code))
                .map(code -> part.matter(Check.PRECAUTION, code));
        List<String> lacking = lacking(exercise, facts);
        Stream<Matter> equipment = lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(part.matter(Check.EQUIPMENT_MISSING, lacking.toArray(String[]::new)));
        return Stream.concat(Stream.concat(against, care), equipment);
    }

    private static Stream<String> known(Collection<String> codes, CheckFacts facts) {
        return codes.stream().distinct().filter(facts.known()::contains);
    }

    private static List<String> lacking(ExerciseBody exercise, CheckFacts facts) {
        Set<Equipment> anyway = facts.rules().thereAnyway();
        return facts.equipment()
                .map(there -> exercise.equipment().stream()
                        .distinct()
                        .filter(thing -> !there.contains(thing) && !anyway.contains(thing))
                        .sorted()
                        .map(thing -> Codes.of(thing))
                        .toList())
                .orElse(List.of());
    }

    private static List<PlanFinding> twice(Phase phase, List<Named> named) {
        Map<ItemId, List<UUID>> parts = named.stream()
                .collect(Collectors.groupingBy(
                        part -> part.content().item(), Collectors.mapping(Named::part, Collectors.toList())));
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new PlanFinding(
                        new Matter(
                                Check.TWICE,
                                entry.getValue(),
                                List.of(entry.getKey().value().toString())),
                        phase.id(),
                        0,
                        List.of(entry.getValue().size()),
                        List.of()))
                .toList();
    }
}
