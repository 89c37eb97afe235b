package org.restride.people.ui;

import com.vaadin.flow.component.Component;

/** A part of the clinic's administration that another module brings. */
public interface ClinicChapter {

    /** Key of its title. */
    String titleKey();

    /** Made each time somebody opens it. */
    Component panel();
}
