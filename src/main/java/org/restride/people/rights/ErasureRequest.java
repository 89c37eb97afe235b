package org.restride.people.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;

/**
 * That a patient wants their record erased, and what the clinic said.
 *
 * @param answer empty while nobody has answered
 * @param confirmed whether a second person has confirmed the answer, so that it will happen
 */
public record ErasureRequest(UUID id, Instant askedAt, Optional<Answer> answer, boolean confirmed) {

    /**
     * What the clinic said.
     *
     * @param keepUntil the record is kept to this day and erased after it
     * @param reason for keeping it so long, or for erasing it now, in words for the patient
     */
    public record Answer(LocalDate keepUntil, String reason, AccountId by, Instant at) {}
}
