package org.restride.plans.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.restride.base.DomainError;
import org.restride.plans.BulkEdit;
import org.restride.plans.CadenceWords;
import org.restride.plans.Dose;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseWords;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanItem;

/** Reads a part of a dose for several exercises; where it does not go together with one, that one keeps its dose and is named. */
final class BulkDose {
    private final ItemCards cards;
    private final Locale language;

    BulkDose(ItemCards cards, Locale language) {
        this.cards = cards;
        this.language = language;
    }

    /**
     * What a text would do.
     *
     * @param words for the person who types
     * @param understood false if nothing can be done
     */
    record Read(String words, boolean understood, UnaryOperator<PlanBody> change) {
        static Read nothing(String words) {
            return new Read(words, false, UnaryOperator.identity());
        }
    }

    Read read(String typed, Phase phase, List<UUID> chosen) {
        return switch (DoseParser.in(language).readPart(typed)) {
            case DoseParser.Unclear(String message, String _) -> Read.nothing(message);
            case DoseParser.UnderstoodPart part -> fit(part, phase, chosen);
        };
    }

    private Read fit(DoseParser.UnderstoodPart part, Phase phase, List<UUID> chosen) {
        List<UUID> fitting = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (UUID id : chosen) {
            PlanItem item = phase.item(id).orElseThrow();
            ItemCard card = cards.get(item.content());
            switch (with(part, item, card)) {
                case DoseParser.Understood(Dose dose, var _) -> {
                    if (fitting.isEmpty()) {
                        words.add(card.title() + ": " + DoseWords.in(language).whole(dose) + often(part));
                    }
                    fitting.add(id);
                }
                case DoseParser.Unclear(String message, String _) -> words.add(card.title() + ": " + message);
            }
        }
        BulkEdit edit = new BulkEdit(phase.id(), fitting);
        UnaryOperator<PlanBody> change = body -> {
            PlanBody dosed = edit.dose(body, part.change());
            return part.cadence().map(cadence -> edit.cadence(dosed, cadence)).orElse(dosed);
        };
        return new Read(String.join(" · ", words), !fitting.isEmpty(), change);
    }

    private DoseParser.Reading with(DoseParser.UnderstoodPart part, PlanItem item, ItemCard card) {
        try {
            Dose dose = part.change().apply(item.dose());
            return DoseSides.requireFit(new DoseParser.Understood(dose, Optional.empty()), card.sides(), language);
        } catch (DomainError.Invalid illegal) {
            return DoseParser.in(language).refuse(illegal);
        }
    }

    private String often(DoseParser.UnderstoodPart part) {
        return part.cadence()
                .map(cadence -> ", " + CadenceWords.in(language).line(cadence))
                .orElse("");
    }
}
