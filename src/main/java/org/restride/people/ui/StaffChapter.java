package org.restride.people.ui;

import com.vaadin.flow.component.Component;

/** A part of the own account of somebody who works at the clinic that another module brings. */
public interface StaffChapter {

    /** Key of its title. */
    String titleKey();

    /** Made each time the person opens the page. */
    Component panel();
}
