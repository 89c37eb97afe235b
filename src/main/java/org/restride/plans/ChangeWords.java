package org.restride.plans;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.restride.catalogue.ItemVersionId;

/** What is different in a plan, in words for the patient; one line a change. */
public final class ChangeWords {
    private final Locale language;
    private final Function<ItemVersionId, String> titles;

    private ChangeWords(Locale language, Function<ItemVersionId, String> titles) {
        this.language = language;
        this.titles = titles;
    }

    /**
     * @param titles the name of an item in that language
     */
    public static ChangeWords in(Locale language, Function<ItemVersionId, String> titles) {
        return new ChangeWords(language, titles);
    }

    public List<String> lines(List<PlanChange> changes) {
        return changes.stream().map(this::line).distinct().toList();
    }

    private String line(PlanChange change) {
        return switch (change) {
            case PlanChange.Added(var _, var content) -> text("added", title(content));
            case PlanChange.Removed(var _, var content) -> text("removed", title(content));
            case PlanChange.OtherDose(var _, var content, var before, var after) ->
                text("dose", title(content), words(after, before), words(before, after));
            case PlanChange.OtherCadence(var _, var content, var before, var after) ->
                text(
                        "cadence",
                        title(content),
                        cadences().line(after),
                        cadences().line(before));
            case PlanChange.OtherNote(var _, var content, var _) -> text("note", title(content));
            case PlanChange.NewerContent(var _, var content) -> text("newer", title(content));
            case PlanChange.OtherFlareUp(var _, var content, var after) -> flareUp(title(content), after);
            case PlanChange.OtherSmallest(var _, var content, var after) ->
                after == null
                        ? text("smallest.none", title(content))
                        : text(
                                "smallest",
                                title(content),
                                DoseWords.in(language).line(after));
            case PlanChange.BadDaysAdded(var phase) -> text("bad-days", phase.name());
            case PlanChange.BadDaysRemoved(var phase) -> text("bad-days.none", phase.name());
            case PlanChange.OtherQuestions(var _, var content, var after) ->
                text(after.isEmpty() ? "questions.none" : "questions", title(content));
            case PlanChange.PhasesInOtherOrder() -> text("phases-order");
            case PlanChange.OtherOrder(var phase) -> text("order", phase.name());
            case PlanChange.PhaseAdded(var phase) -> text("phase-added", phase.name(), phase.weeks());
            case PlanChange.PhaseRemoved(var phase) -> text("phase-removed", phase.name());
            case PlanChange.OtherLength(var phase, var before) -> text("length", phase.name(), phase.weeks(), before);
            case PlanChange.OtherName(var phase, var before) -> text("name", before, phase.name());
            case PlanChange.OtherEntry(var phase) -> text("entry", phase.name());
        };
    }

    private String flareUp(String title, FlareUp after) {
        DoseWords words = DoseWords.in(language);
        return switch (after) {
            case FlareUp.AsUsual() -> text("flare-up.usual", title);
            case FlareUp.Less(var dose) -> text("flare-up.less", title, words.line(dose));
            case FlareUp.Easier(var content, var dose) ->
                text("flare-up.easier", title, title(content), words.line(dose));
            case FlareUp.LeftOut() -> text("flare-up.out", title);
        };
    }

    /** The short words, unless they say the same of both. */
    private String words(Dose dose, Dose other) {
        DoseWords words = DoseWords.in(language);
        return words.line(dose).equals(words.line(other)) ? words.whole(dose) : words.line(dose);
    }

    private CadenceWords cadences() {
        return CadenceWords.in(language);
    }

    private String title(ItemVersionId content) {
        return titles.apply(content);
    }

    private String text(String key, Object... arguments) {
        return PlanTexts.text(language, "plans.change." + key, arguments);
    }
}
