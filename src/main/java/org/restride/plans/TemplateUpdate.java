package org.restride.plans;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a newer version of a template would bring to plans that were made from an older one. The plan keeps its own title, and everything in
 * which it was tailored.
 *
 * @param from the version from which the plan was made
 * @param to the newer one
 * @param title of the newer one
 * @param before the plan that the older one makes, in the patient's language
 * @param after the plan that the newer one makes, in the patient's language
 */
public record TemplateUpdate(
        TemplateVersionId from, TemplateVersionId to, String title, PlanBody before, PlanBody after) {

    /**
     * One thing that the template changed.
     *
     * @param told what is different in the template
     * @param clash what the clinician had changed in the same place; empty if nothing
     * @param edit the change itself, for any plan of this template
     */
    public record Step(List<PlanChange> told, Optional<Clash> clash, UnaryOperator<PlanBody> edit) {
        public Step {
            told = List.copyOf(told);
        }
    }

    /** What is different for this plan, in the order of the template; what the plan says already is left out. */
    public List<Step> steps(PlanBody plan) {
        PlanBody base = base(plan);
        return new TemplateSteps(base, plan, Aligned.to(base, target(plan))).all();
    }

    /** The plan with the chosen steps, as if it had been made from the newer version. */
    public PlanBody apply(PlanBody plan, Collection<Step> chosen) {
        PlanBody base = base(plan);
        PlanBody theirs = base;
        for (Step step : chosen) {
            theirs = step.clash().isEmpty() ? step.edit().apply(theirs) : theirs;
        }
        PlanBody merged = PlanMerge.of(base, plan, theirs);
        for (Step step : chosen) {
            merged = step.clash().isPresent() ? step.edit().apply(merged) : merged;
        }
        return merged.from(to);
    }

    /** The older version with the ids that its parts have in the plan. */
    private PlanBody base(PlanBody plan) {
        return Aligned.to(plan, before).titled(plan.title());
    }

    /** The newer version, in which what a clinician added to the plan before has the plan's ids. */
    private PlanBody target(PlanBody plan) {
        return Aligned.to(plan, after);
    }
}
