package org.restride.people;

import java.util.List;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/**
 * Who is in the demo clinic.
 *
 * @param patient the one who has the offered account {@code patient@}
 * @param patients all of them, {@code patient} first, in an order that is the same at each start
 */
public record DemoPeople(
        AccountId clinician,
        AccountId secondClinician,
        AccountId editor,
        AccountId secondEditor,
        AccountId administrator,
        PatientId patient,
        List<PatientId> patients) {

    public DemoPeople {
        patients = List.copyOf(patients);
    }
}
