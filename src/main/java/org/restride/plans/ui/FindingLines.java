package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.PlanFinding;

/** Makes the lines of findings, beside a part, above a phase, and where they are asked before signing. */
final class FindingLines {
    private final BuilderChecks checks;
    private final CheckWords words;
    private final PlanEdits edits;
    private final Map<AccountId, String> names;

    /** What a line shows; as long as it stays the same, so does the line, with what is being typed in it. */
    record Shown(PlanFinding found, Optional<FindingLine.Answer> answer) {}

    /**
     * @param names of who gave the reasons that are carried on
     */
    FindingLines(BuilderChecks checks, CheckWords words, PlanEdits edits, Map<AccountId, String> names) {
        this.checks = checks;
        this.words = words;
        this.edits = edits;
        this.names = Map.copyOf(names);
    }

    BuilderChecks checks() {
        return checks;
    }

    CheckWords words() {
        return words;
    }

    List<Shown> of(UUID part) {
        return checks.of(part).stream().map(this::shown).toList();
    }

    List<Shown> ofPhase(UUID phase) {
        return checks.ofPhase(phase).stream().map(this::shown).toList();
    }

    Shown shown(PlanFinding found) {
        return new Shown(found, answer(found));
    }

    /**
     * @param named whether the line says itself what it is about
     */
    FindingLine line(Shown shown, boolean named) {
        PlanFinding found = shown.found();
        return new FindingLine(
                found,
                words.head(found),
                words.why(found),
                named ? words.titles(found, edits.body()) : "",
                checks.asksForReasons(),
                shown.answer(),
                Mending.of(found, edits),
                reason -> checks.keep(found, reason));
    }

    private Optional<FindingLine.Answer> answer(PlanFinding found) {
        Optional<FindingLine.Answer> fresh =
                checks.givenFor(found).map(Keeping::reason).map(reason -> new FindingLine.Answer(reason, ""));
        return fresh.isPresent()
                ? fresh
                : checks.carriedFor(found)
                        .map(kept -> new FindingLine.Answer(
                                kept.keeping().reason(),
                                UI.getCurrentOrThrow()
                                        .getTranslation(
                                                "plans.check.kept-by",
                                                names.getOrDefault(kept.by(), ""),
                                                Dates.moment(
                                                        kept.at(),
                                                        UI.getCurrentOrThrow().getLocale()))));
    }
}
