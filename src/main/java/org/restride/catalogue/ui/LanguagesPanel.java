package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.Texts;
import org.restride.catalogue.ItemStanding;
import org.restride.catalogue.TranslationStanding;

/** In which languages an item can be read, which of them lag behind, and for editors the way to mend that. */
class LanguagesPanel extends Div {

    private static final long serialVersionUID = 1L;

    LanguagesPanel(ItemStanding item, List<TranslationStanding> translations, boolean editor) {
        addClassName("rs-item-panel");
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-languages");
        list.add(new ListItem(new Span(getTranslation("catalogue.translation.source", capital(item.language())))));
        for (Locale language : Texts.LANGUAGES) {
            if (!language.equals(item.language())) {
                list.add(line(item, language, translations, editor));
            }
        }
        add(new H2(getTranslation("catalogue.languages")), list);
    }

    private ListItem line(ItemStanding item, Locale language, List<TranslationStanding> translations, boolean editor) {
        Optional<TranslationStanding> standing = translations.stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
        boolean outdated =
                standing.isPresent() && standing.get().outdatedSince().isPresent();
        Span state = new Span(standing.map(this::state).orElseGet(() -> getTranslation("catalogue.translation.none")));
        state.addClassNames(outdated ? "rs-tag" : "rs-second", outdated ? "care" : "rs-language-state");
        ListItem line = new ListItem(new Span(capital(language)), state);
        if (editor) {
            String key = standing.isEmpty() ? "begin" : outdated ? "update" : "correct";
            line.add(new Anchor(
                    CatalogueNavigation.translate(item.key(), language),
                    new ItemWords(this).text("translation." + key)));
        }
        return line;
    }

    private String state(TranslationStanding standing) {
        return standing.outdatedSince().isPresent()
                ? getTranslation(
                        "catalogue.translation.outdated",
                        standing.outdatedSince().getAsInt())
                : getTranslation("catalogue.translation.current");
    }

    private String capital(Locale language) {
        String name = new ItemWords(this).language(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
