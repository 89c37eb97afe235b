package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of the editors' home. Every bean of this type is asked each time somebody opens the desk; modules above the catalogue add theirs.
 */
public interface DeskCard {

    /** Cards with smaller numbers come first: one's own texts are 10, reviews 20, what others have left 25, what is due 30, translations 40. */
    int order();

    /** Draws the card anew, in the language of the page; empty if there is nothing to do. */
    Optional<Component> draw();
}
