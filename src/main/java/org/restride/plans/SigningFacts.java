package org.restride.plans;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReviewState;
import org.restride.plans.assessment.Facts;
import org.restride.plans.checks.CheckFacts;
import org.restride.plans.checks.CheckRules;
import org.restride.plans.checks.ItemFacts;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.Kept;
import org.restride.plans.checks.PlanCheck;
import org.restride.plans.checks.PlanFinding;
import org.restride.plans.checks.Settling;
import org.restride.questions.Concern;

/**
 * All that signing a plan depends on, as it is in this transaction.
 *
 * @param held the plan that is changed, in the version that holds and with the one that waits; empty for a first plan, or if there is none
 * @param contents what the plan names, as far as it is published
 */
record SigningFacts(
        Optional<Concern> concern,
        Optional<PlanDetail> held,
        List<PublishedItem> contents,
        Facts patient,
        CheckRules rules) {

    /**
     * @throws DomainError.Conflict if the patient has answered something that a clinician has to look into first
     */
    void requireNoConcern() {
        concern.ifPresent(open -> {
            throw new DomainError.Conflict("plans.error.concern." + open.level());
        });
    }

    /**
     * @param there contents of the version before; what stood there may stay
     * @throws DomainError.Invalid if something new is not published, was recalled, or no clinician of the clinic stands behind it
     */
    void requireContents(PlanBody body, Set<ItemVersionId> there) {
        contents.stream()
                .filter(item -> !there.contains(item.id()) && !item.review().usable())
                .findFirst()
                .ifPresent(item -> {
                    String key =
                            item.review() == ReviewState.RETIRED ? "plans.error.recalled" : "plans.error.not-accepted";
                    throw new DomainError.Invalid(key, item.title());
                });
        Set<ItemVersionId> known =
                Set.copyOf(contents.stream().map(PublishedItem::id).toList());
        if (body.contents().stream().anyMatch(content -> !there.contains(content) && !known.contains(content))) {
            throw new DomainError.Invalid("plans.error.content-unknown");
        }
    }

    /**
     * What is kept when the version is signed by a clinician who has seen what the checks found.
     *
     * @throws DomainError.Invalid if something is unclear, or something serious has no reason
     */
    List<Kept> settle(SignedVersion version, List<Keeping> given) {
        List<PlanFinding> findings = findings(version.body(), version.startsOn());
        List<Kept> carried = carried();
        refuse("plans.check.error.unclear", version.body(), Settling.unclear(findings));
        refuse("plans.check.error.open", version.body(), Settling.open(findings, carried, given));
        return kept(version, findings, carried, given);
    }

    /** What is kept when a step is taken that was proposed: what was in the plan before needs no answer. */
    List<Kept> keep(SignedVersion version) {
        return kept(version, findings(version.body(), version.startsOn()), carried(), List.of());
    }

    /** What is serious or unclear in the body, was not there before, and nobody has given a reason for. */
    List<PlanFinding> introduced(PlanBody body, LocalDate startsOn) {
        List<PlanFinding> old = held.map(
                        plan -> findings(plan.body(), plan.version().startsOn()))
                .orElse(List.of());
        return Settling.introduced(findings(body, startsOn), old, carried());
    }

    /**
     * @throws DomainError.Invalid if the step brings something serious into the plan
     */
    void requireNothingIntroduced(PlanBody body, LocalDate startsOn) {
        refuse("plans.check.error.introduced", body, introduced(body, startsOn));
    }

    private static List<Kept> kept(
            SignedVersion version, List<PlanFinding> findings, List<Kept> carried, List<Keeping> given) {
        Signature signature = version.signature();
        return Settling.kept(findings, carried, given, signature.author(), signature.at());
    }

    private List<Kept> carried() {
        return held.map(plan -> plan.version().kept()).orElse(List.of());
    }

    private List<PlanFinding> findings(PlanBody body, LocalDate startsOn) {
        Map<ItemVersionId, ItemFacts> items = new HashMap<>();
        contents.forEach(item -> items.put(item.id(), ItemFacts.of(item)));
        return PlanCheck.of(
                body,
                new CheckFacts(
                        items,
                        patient.codes(),
                        patient.equipment(),
                        rules,
                        rules.limits(),
                        Optional.empty(),
                        startsOn));
    }

    private void refuse(String textKey, PlanBody body, List<PlanFinding> wrong) {
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(textKey, title(body, wrong.getFirst()));
        }
    }

    private String title(PlanBody body, PlanFinding found) {
        return body.phases().stream()
                .flatMap(phase -> Part.of(phase).stream())
                .filter(part -> found.parts().contains(part.id()))
                .flatMap(part -> contents.stream().filter(item -> item.id().equals(part.content())))
                .map(PublishedItem::title)
                .findFirst()
                .orElse("");
    }
}
