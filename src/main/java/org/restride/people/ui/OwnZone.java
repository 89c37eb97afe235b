package org.restride.people.ui;

import java.time.ZoneId;
import org.restride.base.CurrentActor;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.springframework.stereotype.Component;

/** Whose days the acting person's pages show: the patient's own, else the clinic's. */
@Component
public class OwnZone {

    private final CurrentActor actors;
    private final PatientRecords patients;
    private final Clinics clinics;

    OwnZone(CurrentActor actors, PatientRecords patients, Clinics clinics) {
        this.actors = actors;
        this.patients = patients;
        this.clinics = clinics;
    }

    public ZoneId own() {
        return actors.get()
                .ownPatient()
                .flatMap(patients::find)
                .map(PatientSummary::zone)
                .orElseGet(() -> clinics.current().zone());
    }
}
