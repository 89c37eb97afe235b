package org.restride.messages.digest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.people.ClinicSecrets;
import org.springframework.stereotype.Component;

/**
 * The link that ends the letters without a sign-in. It is sealed with the installation's key and for this purpose alone: nobody can make one,
 * nobody can read a patient's id from it, and it opens nothing else.
 */
@Component
class DigestLink {

    static final String PATH = "/digest-end/";

    private static final String PURPOSE = "digest-end";

    /** Whose letters a link ends. */
    record Target(ClinicId clinic, PatientId patient) {}

    private final ClinicSecrets secrets;
    private final PublicAddress portal;
    private final CurrentActor actors;

    DigestLink(ClinicSecrets secrets, PublicAddress portal, CurrentActor actors) {
        this.secrets = secrets;
        this.portal = portal;
        this.actors = actors;
    }

    /** For a patient of the acting clinic. */
    String to(PatientId patient) {
        String sealed = secrets.seal(PURPOSE, patient.toString());
        String whole = actors.get().clinic() + " " + sealed;
        return portal.link(
                PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty if it is none of ours. */
    Optional<Target> open(String code) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length != 2) {
                return Optional.empty();
            }
            ClinicId clinic = new ClinicId(UUID.fromString(parts[0]));
            String patient = actors.as(Actor.system(clinic), () -> secrets.open(PURPOSE, parts[1]));
            return Optional.of(new Target(clinic, PatientId.of(patient)));
        } catch (IllegalArgumentException | DomainError.Unavailable noneOfOurs) {
            return Optional.empty();
        }
    }
}
