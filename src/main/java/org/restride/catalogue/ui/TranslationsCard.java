package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.TranslationStanding;

/** Translations whose original has changed since. */
@org.springframework.stereotype.Component
class TranslationsCard implements DeskCard {

    private final Catalogue catalogue;
    private final CurrentActor actors;

    TranslationsCard(Catalogue catalogue, CurrentActor actors) {
        this.catalogue = catalogue;
        this.actors = actors;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> draw() {
        List<TranslationStanding> outdated =
                actors.get().is(Role.EDITOR) ? catalogue.outdatedTranslations() : List.of();
        if (outdated.isEmpty()) {
            return Optional.empty();
        }
        DeskPanel panel = new DeskPanel("catalogue.desk.outdated");
        ItemWords words = new ItemWords(panel);
        for (TranslationStanding translation : outdated) {
            panel.with(
                    CatalogueNavigation.translate(translation.key(), translation.language()),
                    translation.title(),
                    new Span(words.language(translation.language())),
                    new Span(words.text(
                            "translation.outdated", translation.outdatedSince().orElse(translation.current()))));
        }
        return Optional.of(panel);
    }
}
