package org.restride.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes the difference between two versions of a template apart, one step for each thing, and looks what the plan says there. */
final class TemplateSteps {
    private final PlanBody base;
    private final PlanBody plan;
    private final PlanBody target;
    private final List<TemplateUpdate.Step> steps = new ArrayList<>();

    /**
     * @param base the older version, with the plan's ids
     * @param target the newer version, with the same ids
     */
    TemplateSteps(PlanBody base, PlanBody plan, PlanBody target) {
        this.base = base;
        this.plan = plan;
        this.target = target;
    }

    List<TemplateUpdate.Step> all() {
        for (Phase now : target.phases()) {
            Optional<Phase> old = phase(base, now.id());
            if (old.isEmpty()) {
                addPhase(now);
            } else if (phase(plan, now.id()).isEmpty()) {
                phaseTakenOut(old.get(), now);
            } else {
                compare(old.get(), phase(plan, now.id()).get(), now);
            }
        }
        base.phases().stream().filter(old -> phase(target, old.id()).isEmpty()).forEach(old -> phase(plan, old.id())
                .ifPresent(own -> removePhase(old, own)));
        Places.order(target, base, plan)
                .ifPresent(clash ->
                        add(List.of(new PlanChange.PhasesInOtherOrder()), clash, body -> Places.arrange(body, target)));
        return List.copyOf(steps);
    }

    private void addPhase(Phase now) {
        if (phase(plan, now.id()).isEmpty()) {
            add(List.of(new PlanChange.PhaseAdded(now)), Optional.empty(), body -> Places.insert(body, now, target));
        }
    }

    private void phaseTakenOut(Phase old, Phase now) {
        if (!old.equals(now)) {
            PlanBody changed = base.changing(old.id(), _ -> now);
            add(
                    PlanChange.between(base, changed),
                    Optional.of(new Clash.TakenOut()),
                    body -> Places.insert(body, now, target));
        }
    }

    private void removePhase(Phase old, Phase own) {
        Optional<Clash> clash = own.equals(old) ? Optional.empty() : Optional.of(new Clash.Tailored());
        add(
                List.of(new PlanChange.PhaseRemoved(old)),
                clash,
                body -> body.phases().size() > 1 ? body.without(old.id()) : body);
    }

    private void compare(Phase old, Phase own, Phase now) {
        UUID id = now.id();
        value(old, own, now, Phase::weeks, weeks -> new Clash.Lasting(weeks))
                .ifPresent(found -> add(
                        List.of(new PlanChange.OtherLength(now, old.weeks())),
                        found.clash(),
                        body -> body.changing(id, phase -> phase.lasting(now.weeks()))));
        value(old, own, now, Phase::name, name -> new Clash.Named(name))
                .ifPresent(found -> add(
                        List.of(new PlanChange.OtherName(now, old.name())),
                        found.clash(),
                        body -> body.changing(id, phase -> phase.named(now.name()))));
        List<Part> before = Part.of(old);
        for (Part part : Part.of(now)) {
            Optional<Part> was = part(before, part.id());
            if (was.isEmpty()) {
                added(now, part);
            } else {
                compare(now, was.get(), part);
            }
        }
        before.stream().filter(part -> find(target, part.id()).isEmpty()).forEach(part -> find(plan, part.id())
                .ifPresent(mine -> removed(now, part, mine)));
        Places.order(now, old, own)
                .ifPresent(clash -> add(
                        List.of(new PlanChange.OtherOrder(now)),
                        clash,
                        body -> body.changing(id, phase -> Places.arrange(phase, now))));
    }

    private void added(Phase now, Part part) {
        Optional<Part> own = find(plan, part.id());
        if (own.isEmpty()) {
            add(
                    List.of(new PlanChange.Added(now, part.content())),
                    Optional.empty(),
                    body -> body.changing(now.id(), phase -> Places.insert(phase, now, part.id())));
        } else {
            own.get().dose().ifPresent(dose -> {
                if (!part.dose().equals(own.get().dose())) {
                    add(
                            List.of(new PlanChange.Added(now, part.content())),
                            Optional.of(new Clash.Dosed(dose)),
                            dosing(part));
                }
            });
        }
    }

    private void removed(Phase now, Part was, Part own) {
        Optional<Clash> clash = was.equals(own) ? Optional.empty() : Optional.of(new Clash.Tailored());
        add(
                List.of(new PlanChange.Removed(now, was.content())),
                clash,
                body -> everywhere(body, phase -> phase.without(was.id())));
    }

    private void compare(Phase now, Part was, Part part) {
        Optional<Part> own = find(plan, part.id());
        if (own.isEmpty()) {
            List<PlanChange> told = part.since(was, now);
            if (!told.isEmpty()) {
                add(
                        told,
                        Optional.of(new Clash.TakenOut()),
                        body -> body.changing(now.id(), phase -> Places.insert(phase, now, part.id())));
            }
            return;
        }
        value(was, own.get(), part, Part::dose, dose -> dose.<Clash>map(Clash.Dosed::new)
                        .orElse(new Clash.Tailored()))
                .ifPresent(found -> add(part.since(part.dosed(was.dose()), now), found.clash(), dosing(part)));
        value(was, own.get(), part, Part::cadence, cadence -> new Clash.Scheduled(cadence))
                .ifPresent(found -> add(
                        List.of(new PlanChange.OtherCadence(now, part.content(), was.cadence(), part.cadence())),
                        found.clash(),
                        body -> everywhere(body, phase -> phase.with(part.id(), part.cadence()))));
        value(was, own.get(), part, Part::note, note -> new Clash.Noted(note))
                .ifPresent(found -> add(
                        List.of(new PlanChange.OtherNote(now, part.content(), part.note())),
                        found.clash(),
                        body -> everywhere(body, phase -> phase.noting(part.id(), part.note()))));
    }

    private static UnaryOperator<PlanBody> dosing(Part part) {
        return body -> part.dose()
                .map(dose -> everywhere(body, phase -> phase.changing(part.id(), item -> item.with(dose))))
                .orElse(body);
    }

    /** Something that the template changed and the plan does not say yet. */
    private record Found(Optional<Clash> clash) {}

    private static <T, V> Optional<Found> value(T was, T own, T now, Function<T, V> of, Function<V, Clash> clash) {
        V mine = of.apply(own);
        if (Objects.equals(of.apply(was), of.apply(now)) || Objects.equals(mine, of.apply(now))) {
            return Optional.empty();
        }
        boolean untouched = Objects.equals(of.apply(was), mine);
        return Optional.of(new Found(untouched ? Optional.empty() : Optional.of(clash.apply(mine))));
    }

    private void add(List<PlanChange> told, Optional<Clash> clash, UnaryOperator<PlanBody> edit) {
        steps.add(new TemplateUpdate.Step(told, clash, edit));
    }

    private static PlanBody everywhere(PlanBody body, UnaryOperator<Phase> change) {
        return new PlanBody(
                body.title(),
                body.madeFrom(),
                body.phases().stream().map(change).toList());
    }

    private static Optional<Phase> phase(PlanBody body, UUID id) {
        return body.phases().stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    private static Optional<Part> find(PlanBody body, UUID id) {
        return body.phases().stream()
                .flatMap(phase -> part(Part.of(phase), id).stream())
                .findFirst();
    }

    private static Optional<Part> part(List<Part> parts, UUID id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }
}
