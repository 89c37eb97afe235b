package org.restride.progress;

import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where patients report sessions. Work that was done is always taken; a lock only marks it. */
@Service
@Transactional
public class Reporting {

    private final SessionKeeping keeping;
    private final CurrentActor actors;

    Reporting(SessionKeeping keeping, CurrentActor actors) {
        this.keeping = keeping;
        this.actors = actors;
    }

    /**
     * Keeps a session of the acting patient, or the correction of one. The same id again answers the same and counts once.
     *
     * @throws DomainError.Invalid if the report doesn't fit the plan or can't be
     * @throws DomainError.NotFound if the plan version or the corrected report isn't this patient's
     * @throws DomainError.Conflict if the id belongs to something else
     */
    @ForPatients
    public SessionReceipt log(LogSession report) {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        return keeping.keep(patient, report, false);
    }
}
