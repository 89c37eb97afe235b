package org.restride.people;

import java.util.List;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/**
 * Who is in the demo clinic.
 *
 * @param patient the one who has the offered account {@code patient@}
 * @param patientAccount that account
 * @param patients all of them, {@code patient} first, in an order that is the same at each start
 */
public record DemoPeople(
        AccountId clinician,
        AccountId secondClinician,
        AccountId editor,
        AccountId secondEditor,
        AccountId administrator,
        PatientId patient,
        AccountId patientAccount,
        List<PatientId> patients) {

    /** Stands for the account of a patient who has none. */
    public static final AccountId NO_ACCOUNT = new AccountId(new UUID(0, 1));

    public DemoPeople {
        patients = List.copyOf(patients);
    }

    /** Where no patient has an account. */
    public DemoPeople(
            AccountId clinician,
            AccountId secondClinician,
            AccountId editor,
            AccountId secondEditor,
            AccountId administrator,
            PatientId patient,
            List<PatientId> patients) {
        this(clinician, secondClinician, editor, secondEditor, administrator, patient, NO_ACCOUNT, patients);
    }

    /** By whom the patient writes. */
    public AccountId accountOf(PatientId who) {
        return who.equals(patient) ? patientAccount : NO_ACCOUNT;
    }
}
