package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Favourites;
import org.restride.catalogue.ItemKey;

/** Marks an item to find it again. */
class FavouriteButton extends Button {

    private static final long serialVersionUID = 1L;

    private boolean marked;

    FavouriteButton(Favourites favourites, ItemKey item) {
        marked = favourites.has(item);
        setIcon(new Icon("star"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("rs-favourite");
        addClickListener(click -> {
            favourites.mark(item, !marked);
            marked = !marked;
            show();
        });
        show();
    }

    private void show() {
        setAriaLabel(getTranslation("catalogue.favourite"));
        setTooltipText(getTranslation(marked ? "catalogue.favourite.remove" : "catalogue.favourite.add"));
        getElement().setAttribute("aria-pressed", String.valueOf(marked));
    }
}
