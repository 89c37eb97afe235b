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
import org.restride.base.Drafts;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemStanding;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.PublishItem;
import org.restride.catalogue.Publishing;

/** Changes an item that is there; publishing makes its next version. */
@Route("catalogue/:key/edit")
@RolesAllowed(Role.Names.EDITOR)
class EditItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Publishing publishing;
    private final transient Drafts drafts;
    private final transient EditorChoices.Reader choices;

    EditItemView(Catalogue catalogue, Publishing publishing, Drafts drafts, EditorChoices.Reader choices) {
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.drafts = drafts;
        this.choices = choices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ItemKey key = ItemView.key(event).orElseThrow(NotFoundException::new);
        ItemStanding standing = catalogue.standing(key).orElseThrow(NotFoundException::new);
        removeAll();
        add(new ItemEditor(new Existing(key, standing), choices.read(getLocale()), drafts));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.edit"));
    }

    private final class Existing implements EditorTarget {

        private final ItemKey key;
        private final ItemStanding standing;

        Existing(ItemKey key, ItemStanding standing) {
            this.key = key;
            this.standing = standing;
        }

        @Override
        public ItemKind kind() {
            return standing.kind();
        }

        @Override
        public Locale language() {
            return standing.language();
        }

        @Override
        public String draftKey() {
            return "catalogue-item." + key;
        }

        @Override
        public Sketch start() {
            return published().orElseThrow();
        }

        @Override
        public Optional<Sketch> published() {
            return catalogue
                    .current(key, standing.language())
                    .map(item -> Sketch.of(item.text(), item.id().version()));
        }

        @Override
        public ItemKey publish(ItemText text, int basedOn, PublishDialog.Words words) {
            publishing.publish(new PublishItem(key, basedOn, text, words.whatChanged(), words.whyHard()));
            return key;
        }
    }
}
