package org.restride.progress;

import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where patients say how the morning after a session is. */
@Service
@Transactional
public class Mornings {

    private final MorningKeeping keeping;
    private final CurrentActor actors;

    Mornings(MorningKeeping keeping, CurrentActor actors) {
        this.keeping = keeping;
        this.actors = actors;
    }

    /**
     * Keeps the acting patient's answer, open from 04:00 to 24:00 of the day after the session in the patient's zone. A further answer for
     * the same session corrects the one before; the same id again answers the same and counts once.
     *
     * @throws DomainError.NotFound if the session isn't this patient's
     * @throws DomainError.Invalid if the day isn't the one after the session
     * @throws DomainError.Conflict if the question isn't open, or the id belongs to something else
     */
    @ForPatients
    public MorningReceipt answer(AnswerMorning answer) {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        return keeping.keep(patient, answer, false);
    }
}
