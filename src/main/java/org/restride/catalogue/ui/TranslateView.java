package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.Role;
import org.restride.base.Texts;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemStanding;
import org.restride.catalogue.Proposal;

/** Translates an item, or brings its translation up to date; what the person has begun already goes on. */
@Route("catalogue/:key/translate/:language")
@RolesAllowed(Role.Names.EDITOR)
class TranslateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Editing editing;
    private final transient EditorChoices.Reader choices;

    TranslateView(Catalogue catalogue, Editing editing, EditorChoices.Reader choices) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.choices = choices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ItemKey key = ItemView.key(event).orElseThrow(NotFoundException::new);
        ItemStanding standing = catalogue.standing(key).orElseThrow(NotFoundException::new);
        Locale language = event.getRouteParameters()
                .get("language")
                .map(Locale::of)
                .filter(asked -> Texts.LANGUAGES.contains(asked) && !asked.equals(standing.language()))
                .orElseThrow(NotFoundException::new);
        removeAll();
        Optional<Proposal> mine = editing.find(key, language);
        if (mine.isPresent() && !mine.get().state().open()) {
            event.forwardTo(CatalogueNavigation.review(mine.get().id()));
            return;
        }
        TranslationStart start = TranslationStart.read(catalogue, standing, language, mine);
        add(new TranslationEditor(start, catalogue, editing, choices.read(getLocale())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.languages"));
    }
}
