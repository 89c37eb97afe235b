package org.restride.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.restride.base.PatientId;

/**
 * The patients of the list that somebody came from, in its order, so that the next one can be opened without going back. It lives as long as
 * the browser's page.
 */
public record ListTrail(List<PatientId> patients) {

    public ListTrail {
        patients = List.copyOf(patients);
    }

    /** Keeps the list that is shown now. */
    public static void keep(List<PatientId> patients) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ComponentUtil.setData(ui, ListTrail.class, new ListTrail(patients));
        }
    }

    /** The patient so many places behind that one in the last list; empty at its ends, or if the patient isn't in it. */
    public static Optional<PatientId> beside(UI ui, PatientId patient, int places) {
        return Optional.ofNullable(ComponentUtil.getData(ui, ListTrail.class))
                .flatMap(trail -> trail.beside(patient, places));
    }

    Optional<PatientId> beside(PatientId patient, int places) {
        int here = patients.indexOf(patient);
        int there = here + places;
        return here < 0 || there < 0 || there >= patients.size() ? Optional.empty() : Optional.of(patients.get(there));
    }
}
