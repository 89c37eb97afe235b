package org.restride.plans;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.ItemVersionId;

/**
 * Finds out which part of one plan is which part of another that came from the same template: phases by name, else by what they share;
 * parts by what they are, first within their phase, then in the others.
 */
final class Aligned {
    private final Map<UUID, UUID> names = new HashMap<>();
    private final Map<UUID, ItemVersionId> contents = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    private Aligned() {}

    /**
     * The body with the other's ids for what is the same in both, in the version in which the other shows it; what is not keeps its own.
     */
    static PlanBody to(PlanBody other, PlanBody body) {
        Aligned aligned = new Aligned();
        Map<Phase, Phase> phases = aligned.phases(body.phases(), other.phases());
        phases.forEach((phase, there) -> aligned.parts(Part.of(phase), Part.of(there)));
        List<Part> all =
                body.phases().stream().flatMap(phase -> Part.of(phase).stream()).toList();
        List<Part> others = other.phases().stream()
                .flatMap(phase -> Part.of(phase).stream())
                .toList();
        aligned.parts(all, others);
        return aligned.renamed(body);
    }

    private Map<Phase, Phase> phases(List<Phase> phases, List<Phase> others) {
        Map<Phase, Phase> matched = new HashMap<>();
        pair(phases, others, Phase::id, (phase, other) -> phase.name().equalsIgnoreCase(other.name()), matched);
        pair(phases, others, Phase::id, Aligned::shareMost, matched);
        return matched;
    }

    private void parts(List<Part> parts, List<Part> others) {
        Map<Part, Part> matched = new HashMap<>();
        pair(
                parts,
                others,
                Part::id,
                (part, other) -> part.content().item().equals(other.content().item()),
                matched);
        matched.forEach((part, other) -> contents.put(part.id(), other.content()));
    }

    private <T> void pair(
            List<T> ones, List<T> others, Function<T, UUID> id, BiPredicate<T, T> same, Map<T, T> matched) {
        for (T one : ones) {
            if (!names.containsKey(id.apply(one))) {
                others.stream()
                        .filter(other -> !taken.contains(id.apply(other)) && same.test(one, other))
                        .findFirst()
                        .ifPresent(other -> {
                            names.put(id.apply(one), id.apply(other));
                            taken.add(id.apply(other));
                            matched.put(one, other);
                        });
            }
        }
    }

    /** Whether at least half of what the smaller one holds stands in the other too. */
    private static boolean shareMost(Phase one, Phase other) {
        List<ItemId> held = items(one);
        List<ItemId> others = new ArrayList<>(items(other));
        int smaller = Math.min(held.size(), others.size());
        long shared = held.stream().filter(others::remove).count();
        return shared > 0 && 2 * shared >= smaller;
    }

    private static List<ItemId> items(Phase phase) {
        return Part.of(phase).stream().map(part -> part.content().item()).toList();
    }

    private PlanBody renamed(PlanBody body) {
        return new PlanBody(
                body.title(),
                body.madeFrom(),
                body.phases().stream().map(this::renamed).toList());
    }

    private Phase renamed(Phase phase) {
        return new Phase(
                name(phase.id()),
                phase.name(),
                phase.weeks(),
                phase.items().stream()
                        .map(item -> new PlanItem(
                                name(item.id()),
                                contents.getOrDefault(item.id(), item.content()),
                                item.dose(),
                                item.cadence(),
                                item.note()))
                        .toList(),
                phase.extras().stream()
                        .map(extra -> new PlanExtra(
                                name(extra.id()),
                                extra.kind(),
                                contents.getOrDefault(extra.id(), extra.content()),
                                extra.cadence(),
                                extra.note()))
                        .toList(),
                phase.entry());
    }

    /** What has no match keeps its id, unless something else was given just that. */
    private UUID name(UUID id) {
        UUID own = taken.contains(id) ? UUID.nameUUIDFromBytes((id + "'").getBytes(StandardCharsets.UTF_8)) : id;
        return names.getOrDefault(id, own);
    }
}
