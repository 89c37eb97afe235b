package org.restride.people;

import java.util.function.Function;
import org.restride.base.ClinicId;
import org.restride.base.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Creates a clinic. Not a service: no person of a clinic may do it, only whoever runs the program (command line, set-up link, demo). */
@Component
public class CreateClinic {

    private final StoredClinics directory;
    private final Clinics clinics;
    private final InClinic inClinic;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    CreateClinic(
            StoredClinics directory, Clinics clinics, InClinic inClinic, Ids ids, ApplicationEventPublisher events) {
        this.directory = directory;
        this.clinics = clinics;
        this.inClinic = inClinic;
        this.ids = ids;
        this.events = events;
    }

    /** The new clinic, filled by whoever listens to {@link ClinicCreated}, or nothing at all if one of them fails. */
    public ClinicId create(ClinicSettings settings) {
        return create(settings, clinic -> clinic);
    }

    /**
     * The same with the first people in it: clinic and people come to be together or not at all.
     *
     * @param furnishing runs as the program, in the clinic and in the transaction that creates it
     */
    <T> T create(ClinicSettings settings, Function<ClinicId, T> furnishing) {
        ClinicId clinic = new ClinicId(ids.next());
        return inClinic.asProgram(clinic, () -> {
            directory.add(clinic);
            clinics.add(settings);
            events.publishEvent(new ClinicCreated(clinic));
            return furnishing.apply(clinic);
        });
    }
}
