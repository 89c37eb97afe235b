package org.restride.shell.ui;

import com.vaadin.flow.component.html.Div;
import org.restride.base.Storage;

/** Says on every page that nothing can be saved, as long as it is so. */
class DiskBanner extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Storage storage;

    DiskBanner(Storage storage) {
        this.storage = storage;
        addClassNames("rs-notice", "stop", "rs-disk-banner");
        getElement().setAttribute("role", "alert");
        setText(getTranslation("error.disk-full"));
        look();
    }

    void look() {
        setVisible(!storage.takesWrites());
    }
}
