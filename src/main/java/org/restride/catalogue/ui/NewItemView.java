package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.Drafts;
import org.restride.base.Role;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.PublishNewItem;
import org.restride.catalogue.Publishing;

/** Writes an item from scratch. */
@Route("catalogue/new/:kind")
@RolesAllowed(Role.Names.EDITOR)
class NewItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Publishing publishing;
    private final transient Drafts drafts;
    private final transient EditorChoices.Reader choices;

    NewItemView(Publishing publishing, Drafts drafts, EditorChoices.Reader choices) {
        this.publishing = publishing;
        this.drafts = drafts;
        this.choices = choices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ItemKind kind = event.getRouteParameters()
                .get("kind")
                .flatMap(code -> Arrays.stream(ItemKind.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst())
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(new ItemEditor(new Blank(kind), choices.read(getLocale()), drafts));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.new"));
    }

    private final class Blank implements EditorTarget {

        private final ItemKind kind;

        Blank(ItemKind kind) {
            this.kind = kind;
        }

        @Override
        public ItemKind kind() {
            return kind;
        }

        /** The one in which the editor works. */
        @Override
        public Locale language() {
            return Locale.of(getLocale().getLanguage());
        }

        @Override
        public String draftKey() {
            return "catalogue-new." + kind.code();
        }

        @Override
        public Sketch start() {
            return Sketch.empty();
        }

        @Override
        public Optional<Sketch> published() {
            return Optional.empty();
        }

        @Override
        public ItemKey publish(ItemText text, int basedOn, PublishDialog.Words words) {
            return publishing.publishNew(new PublishNewItem(language(), text, words.whyHard()));
        }
    }
}
