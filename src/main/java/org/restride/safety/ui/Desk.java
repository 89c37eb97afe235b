package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
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

    /**
     * Does something with each row and says who was not done; one patient's refusal doesn't keep the others from being done.
     *
     * @return those with whom it was done
     */
    List<WorklistRow> each(List<WorklistRow> rows, Consumer<WorklistRow> deed) {
        List<WorklistRow> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (WorklistRow row : rows) {
            try {
                deed.accept(row);
                done.add(row);
            } catch (DomainError.Conflict meanwhile) {
                refused.add(shortName(row));
            }
        }
        if (!refused.isEmpty()) {
            Notices.problem(text("safety.error.meanwhile", String.join(", ", refused)));
        }
        return done;
    }

    /** As the patient is called in lists. */
    static String shortName(WorklistRow row) {
        return row.firstName() + " " + row.lastName().substring(0, 1) + ".";
    }
}
