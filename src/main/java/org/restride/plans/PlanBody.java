package org.restride.plans;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemVersionId;

/**
 * All that a plan says, while it is drafted as well as signed.
 *
 * @param title in the patient's words, at most 80 characters; must be there when the plan is signed
 * @param madeFrom the template that it was made from; null if from none
 * @param phases 1 to 12
 */
public record PlanBody(String title, @Nullable TemplateVersionId madeFrom, List<Phase> phases) {
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_PHASES = 12;

    public PlanBody {
        title = title.strip();
        if (title.length() > LONGEST_TITLE) {
            throw new DomainError.Invalid("plans.error.title-too-long", LONGEST_TITLE);
        }
        if (phases.isEmpty() || phases.size() > MOST_PHASES) {
            throw new DomainError.Invalid("plans.error.phases", 1, MOST_PHASES);
        }
        phases = List.copyOf(phases);
        Set<UUID> ids = new HashSet<>();
        if (!parts(phases).allMatch(ids::add)) {
            throw new DomainError.Invalid("plans.error.same-id-twice");
        }
    }

    /**
     * @throws DomainError.Invalid if the plan can't be given to a patient as it stands: no title, or a phase without a name or with
     *     nothing in it
     */
    public void requireComplete() {
        if (title.isEmpty()) {
            throw new DomainError.Invalid("plans.error.no-title");
        }
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).name().isEmpty()) {
                throw new DomainError.Invalid("plans.error.phase-without-name", i + 1);
            }
            if (phases.get(i).isEmpty()) {
                throw new DomainError.Invalid(
                        "plans.error.phase-empty", phases.get(i).name());
            }
        }
    }

    /** Length of all phases together. */
    public int weeks() {
        return phases.stream().mapToInt(Phase::weeks).sum();
    }

    /** The last day that the phases cover if the first begins on the given day. */
    public LocalDate lastDay(LocalDate startsOn) {
        return startsOn.plusWeeks(weeks()).minusDays(1);
    }

    /** Every item that is named anywhere in the plan, those for bad days included, in the order of the plan, each once. */
    public Set<ItemVersionId> contents() {
        Set<ItemVersionId> contents = new LinkedHashSet<>();
        for (Phase phase : phases) {
            phase.items().stream().flatMap(PlanItem::contents).forEach(contents::add);
            phase.extras().forEach(extra -> contents.add(extra.content()));
        }
        return contents;
    }

    public Optional<PlanItem> item(UUID item) {
        return phases.stream().flatMap(phase -> phase.item(item).stream()).findFirst();
    }

    public PlanBody titled(String other) {
        return new PlanBody(other, madeFrom, phases);
    }

    /** As if it had been made from that version of a template. */
    public PlanBody from(TemplateVersionId template) {
        return new PlanBody(title, template, phases);
    }

    /** With one phase changed in its place. */
    public PlanBody changing(UUID phase, UnaryOperator<Phase> change) {
        return new PlanBody(
                title,
                madeFrom,
                phases.stream()
                        .map(candidate -> candidate.id().equals(phase) ? change.apply(candidate) : candidate)
                        .toList());
    }

    public PlanBody plus(Phase phase) {
        return new PlanBody(
                title,
                madeFrom,
                Stream.concat(phases.stream(), Stream.of(phase)).toList());
    }

    /** With the phase moved by that many places (negative: earlier), as far as there are phases. */
    public PlanBody moving(UUID phase, int places) {
        return new PlanBody(
                title, madeFrom, Moving.by(phases, candidate -> candidate.id().equals(phase), places));
    }

    public PlanBody without(UUID phase) {
        return new PlanBody(
                title,
                madeFrom,
                phases.stream()
                        .filter(candidate -> !candidate.id().equals(phase))
                        .toList());
    }

    private static Stream<UUID> parts(List<Phase> phases) {
        return phases.stream()
                .flatMap(phase -> Stream.concat(
                        Stream.of(phase.id()),
                        Stream.concat(
                                phase.items().stream().map(PlanItem::id),
                                phase.extras().stream().map(PlanExtra::id))));
    }
}
