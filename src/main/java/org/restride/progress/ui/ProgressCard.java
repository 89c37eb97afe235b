package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.restride.base.PatientId;

/** What another module has to show on a patient's Progress, below the sessions. */
public interface ProgressCard {

    /** The cards, for the acting patient; none if there is nothing to show. */
    List<Component> cards(PatientId patient);
}
