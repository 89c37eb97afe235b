package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.PatientId;
import org.restride.safety.Worklist;
import org.restride.safety.WorklistPage;
import org.restride.safety.WorklistRow;

/** Says why rows go that are on an open list no longer: usually because a colleague has taken them. */
@org.springframework.stereotype.Component
class WorklistLeaving {

    private final Worklist worklist;

    WorklistLeaving(Worklist worklist) {
        this.worklist = worklist;
    }

    /** By patient; two statements if any have gone, else none. */
    Map<PatientId, String> of(Component on, List<WorklistRow> before, WorklistPage now) {
        Set<PatientId> here = now.rows().stream().map(WorklistRow::patient).collect(Collectors.toSet());
        Set<PatientId> gone = before.stream()
                .map(WorklistRow::patient)
                .filter(patient -> !here.contains(patient))
                .collect(Collectors.toSet());
        if (gone.isEmpty() || now.more()) {
            return Map.of();
        }
        Map<PatientId, String> takers = worklist.takenBy(gone);
        Map<PatientId, String> why = new HashMap<>();
        gone.forEach(patient -> {
            String name = takers.getOrDefault(patient, "");
            why.put(
                    patient,
                    name.isEmpty()
                            ? on.getTranslation("safety.list.gone")
                            : on.getTranslation("safety.list.took", name));
        });
        return why;
    }
}
