package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.restride.catalogue.PublishedItem;

/** Something that another module shows staff on an item's page. */
public interface ItemPanel {

    /**
     * @param item in its newest version
     * @param again shows the page anew, because something has changed
     */
    Optional<Component> of(PublishedItem item, Runnable again);
}
