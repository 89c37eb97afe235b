package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that another module tells a clinician above the worklist. */
public interface WorklistNotice {

    /** What there is to tell the acting clinician now. */
    Optional<Component> now();
}
