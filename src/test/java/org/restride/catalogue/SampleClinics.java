package org.restride.catalogue;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.Role;

/** Makes clinics that have nothing but a catalogue. */
final class SampleClinics {

    private final ContentPacks packs;
    private final CurrentActor actors;

    SampleClinics(ContentPacks packs, CurrentActor actors) {
        this.packs = packs;
        this.actors = actors;
    }

    /** A clinic in which a test can act as anybody. */
    record Clinic(ClinicId id, CurrentActor actors) {

        Actor actor(Role role) {
            PatientId patient = role == Role.PATIENT ? new PatientId(UUID.randomUUID()) : null;
            return new Actor(new AccountId(UUID.randomUUID()), id, Set.of(role), patient);
        }

        <T> T as(Role role, Supplier<T> work) {
            return actors.as(actor(role), work);
        }

        void run(Role role, Runnable work) {
            run(actor(role), work);
        }

        void run(Actor actor, Runnable work) {
            actors.as(actor, () -> {
                work.run();
                return true;
            });
        }
    }

    Clinic empty() {
        return new Clinic(new ClinicId(UUID.randomUUID()), actors);
    }

    Clinic withPack(SamplePack pack) {
        Clinic clinic = empty();
        load(clinic, pack);
        return clinic;
    }

    ContentPacks.Loaded load(Clinic clinic, SamplePack pack) {
        return actors.as(Actor.system(clinic.id()), () -> packs.load(pack.parse()));
    }
}
