package org.restride.people;

import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.springframework.stereotype.Component;

/** Seals secrets of the acting clinic for the modules that keep them, as second factors are sealed; see {@code restride.secret-keys}. */
@Component
public class ClinicSecrets {

    private final SecretBox box;
    private final CurrentActor actors;

    ClinicSecrets(SecretBox box, CurrentActor actors) {
        this.box = box;
        this.actors = actors;
    }

    /**
     * @param purpose what it is a secret of, as a code; it opens for the same purpose in the same clinic alone
     */
    public String seal(String purpose, String secret) {
        return box.seal(purpose, secret, clinic());
    }

    /**
     * @throws DomainError.Unavailable if it was sealed with a key that isn't there any more, for another purpose or in another clinic
     */
    public String open(String purpose, String sealed) {
        try {
            return box.open(purpose, sealed, clinic());
        } catch (DomainError.Unavailable unreadable) {
            throw new DomainError.Unavailable("people.secret-unreadable");
        }
    }

    private ClinicId clinic() {
        return actors.get().clinic();
    }
}
