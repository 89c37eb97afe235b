package org.restride.people.ui;

import com.vaadin.flow.component.Component;

/** A part of a patient's own account that another module brings. */
public interface AccountChapter {

    /** Key of its title. */
    String titleKey();

    /** Made each time the patient opens the page. */
    Component panel();
}
