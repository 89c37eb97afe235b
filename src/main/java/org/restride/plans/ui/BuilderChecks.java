package org.restride.plans.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.plans.Phase;
import org.restride.plans.PlanChecks;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.Kept;
import org.restride.plans.checks.PlanCheck;
import org.restride.plans.checks.PlanFinding;
import org.restride.plans.checks.Settling;
import org.restride.plans.checks.Severity;

/**
 * What the checks find in the plan that is built, and the reasons that are given. It looks again only when phases have changed, at what was
 * read once: no statement, and nothing while a title or a note is typed.
 */
final class BuilderChecks {
    private final PlanEdits edits;
    private final ItemCards cards;
    private final PlanChecks.Known known;
    private final boolean answers;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Keeping> given;
    private List<Kept> carried;
    private List<Phase> seen = List.of();
    private List<PlanFinding> findings = List.of();

    /**
     * With what a builder begins.
     *
     * @param answers whether reasons are asked for; a template is for nobody in particular, and is signed by nobody
     * @param carried what the version before has kept
     * @param given reasons that stand in a draft
     */
    record Start(PlanChecks.Known known, boolean answers, List<Kept> carried, List<Keeping> given) {
        Start {
            carried = List.copyOf(carried);
            given = List.copyOf(given);
        }

        static Start ofTemplate(PlanChecks.Known known) {
            return new Start(known, false, List.of(), List.of());
        }
    }

    BuilderChecks(PlanEdits edits, ItemCards cards, Start start) {
        this.edits = edits;
        this.cards = cards;
        this.known = start.known();
        this.answers = start.answers();
        this.carried = start.carried();
        this.given = new ArrayList<>(start.given());
        edits.onChange(this::look);
        look();
    }

    PlanChecks.Known known() {
        return known;
    }

    boolean asksForReasons() {
        return answers;
    }

    /** Phase by phase, the gravest first. */
    List<PlanFinding> findings() {
        return findings;
    }

    /** Those of the part that are about it and at most one other. */
    List<PlanFinding> of(UUID part) {
        return findings.stream()
                .filter(found -> !isOfPhase(found) && found.parts().contains(part))
                .toList();
    }

    /** Those that are about a phase as a whole. */
    List<PlanFinding> ofPhase(UUID phase) {
        return findings.stream()
                .filter(found -> isOfPhase(found) && found.phase().equals(phase))
                .toList();
    }

    List<PlanFinding> unclear() {
        return Settling.unclear(findings);
    }

    /** What is serious and has no reason yet. */
    List<PlanFinding> open() {
        return Settling.open(findings, carried, given);
    }

    /** How many of that severity wait for somebody; advice always counts. */
    int count(Severity severity) {
        return severity == Severity.SERIOUS
                ? open().size()
                : (int) findings.stream()
                        .filter(found -> found.severity() == severity)
                        .count();
    }

    /** The reasons that are given here and still speak of something. */
    List<Keeping> given() {
        return given.stream()
                .filter(keeping -> findings.stream().anyMatch(keeping::covers))
                .toList();
    }

    Optional<Keeping> givenFor(PlanFinding found) {
        return given.stream().filter(keeping -> keeping.covers(found)).findFirst();
    }

    Optional<Kept> carriedFor(PlanFinding found) {
        return carried.stream().filter(kept -> kept.covers(found)).findFirst();
    }

    void keep(PlanFinding found, String reason) {
        Keeping keeping = new Keeping(found, reason);
        given.removeIf(old -> old.matter().equals(found.matter()));
        given.add(keeping);
        tell();
    }

    /** Goes on from another version. */
    void carry(List<Kept> other) {
        carried = List.copyOf(other);
        tell();
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void look() {
        List<Phase> now = withoutWords(edits.body().phases());
        if (!now.equals(seen)) {
            seen = now;
            cards.require(edits.body().contents());
            findings = PlanCheck.of(edits.body(), known.facts().knowing(cards.facts()));
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static boolean isOfPhase(PlanFinding found) {
        return switch (found.check()) {
            case TOO_MANY_EXERCISES, TOO_MANY_MINUTES, SAME_TISSUE, RUNNING_RISES, QUICK_RUNS -> true;
            case SIDE_MISSING,
                    SIDE_UNFIT,
                    CONTRAINDICATED,
                    RECALLED,
                    OUTSIDE_BOUNDS,
                    NEVER_ASKED,
                    PRECAUTION,
                    REVIEW_OVERDUE,
                    EQUIPMENT_MISSING,
                    TWICE -> false;
        };
    }

    /** Words to the patient are not checked. */
    private static List<Phase> withoutWords(List<Phase> phases) {
        return phases.stream()
                .map(phase -> new Phase(
                        phase.id(),
                        "",
                        phase.weeks(),
                        phase.items().stream().map(item -> item.withNote("")).toList(),
                        phase.extras().stream().map(extra -> extra.withNote("")).toList()))
                .toList();
    }
}
