package org.restride.safety;

import java.util.List;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has been told that a patient needs somebody. */
@Service
@Transactional(readOnly = true)
public class Escalations {

    private final StoredNotices notices;

    Escalations(StoredNotices notices) {
        this.notices = notices;
    }

    /** The steps of the ladder that is climbed now, else of the last one, oldest first. One statement. */
    @ForCliniciansOf
    public List<EscalationStep> of(PatientId patient) {
        return notices.latest(patient);
    }
}
