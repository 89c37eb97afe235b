package org.restride.plans.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.restride.catalogue.Catalogue;
import org.restride.plans.CadenceWords;
import org.restride.plans.ChangeWords;
import org.restride.plans.Clash;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanChange;
import org.restride.plans.TemplateUpdate;

/** What a template changed, and what a clinician had changed in the same place, in words for clinicians. */
final class UpdateWords {
    private final Locale language;
    private final ItemCards titles;

    UpdateWords(Catalogue catalogue, Locale language) {
        this.language = language;
        titles = new ItemCards(catalogue, language);
    }

    String told(TemplateUpdate.Step step) {
        String lines = String.join(" ", ChangeWords.in(language, titles::title).lines(step.told()));
        List<String> notes = step.told().stream()
                .flatMap(change -> change instanceof PlanChange.OtherNote(var _, var _, String after)
                        ? Stream.of("“" + after + "”")
                        : Stream.empty())
                .toList();
        return notes.isEmpty() ? lines : lines + " " + String.join(" ", notes);
    }

    /** The key of the sentence, and what stands in it. */
    record Said(String key, Object... arguments) {}

    Said clash(Clash clash) {
        return switch (clash) {
            case Clash.Dosed(var own) ->
                new Said("plans.update.clash.dose", DoseWords.in(language).whole(own));
            case Clash.Scheduled(var own) ->
                new Said("plans.update.clash.cadence", CadenceWords.in(language).line(own));
            case Clash.Noted(String own) ->
                own.isEmpty() ? new Said("plans.update.clash.no-note") : new Said("plans.update.clash.note", own);
            case Clash.Lasting(int weeks) -> new Said("plans.update.clash.length", weeks);
            case Clash.Named(String own) -> new Said("plans.update.clash.name", own);
            case Clash.Ordered() -> new Said("plans.update.clash.order");
            case Clash.TakenOut() -> new Said("plans.update.clash.taken-out");
            case Clash.Tailored() -> new Said("plans.update.clash.tailored");
        };
    }
}
