package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that other modules have to say above the list of patients. */
public interface PatientsNote {

    /** Empty if there is nothing to say. */
    Optional<Component> note();
}
