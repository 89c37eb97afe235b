package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import org.restride.safety.WorklistRow;

/**
 * Where something is done with rows of the worklist.
 *
 * @param on for texts and the page
 * @param again reads the list after something was done
 */
record Desk(Component on, Undo undo, Runnable again) {

    String text(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }

    /** As the patient is called in lists. */
    static String shortName(WorklistRow row) {
        return row.firstName() + " " + row.lastName().substring(0, 1) + ".";
    }
}
