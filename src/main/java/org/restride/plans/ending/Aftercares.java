package org.restride.plans.ending;

import java.util.List;
import java.util.Optional;
import org.restride.base.ForCareOf;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where patients and clinicians look up what was taken along from a discharge. */
@Service
@Transactional(readOnly = true)
public class Aftercares {

    private final StoredAftercare stored;
    private final StoredCheckAnswers answers;

    Aftercares(StoredAftercare stored, StoredCheckAnswers answers) {
        this.stored = stored;
        this.answers = answers;
    }

    /** What the patient goes by since the last discharge; empty if nothing was given, or the patient is in care again. One statement. */
    @ForCareOf
    public Optional<Aftercare> current(PatientId patient) {
        return stored.newest(patient).filter(Aftercare::isGiven);
    }

    /** How the checks stand; empty unless the patient is discharged and goes by something. One statement. */
    @ForCareOf
    public Optional<AftercareStanding> standing(PatientId patient) {
        return stored.findStanding(patient);
    }

    /** The same as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<Optional<AftercareStanding>> glimpse(PatientId patient) {
        return stored.standing(patient);
    }

    /** All versions of all discharges, the newest first. One statement. */
    @ForCareOf
    public List<Aftercare> history(PatientId patient) {
        return stored.of(patient);
    }

    /** What was answered to checks, the newest first. One statement. */
    @ForCareOf
    public List<CheckAnswer> answers(PatientId patient) {
        return answers.of(patient);
    }
}
