package org.restride.plans;

import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.Publishing;

/** Opens clinics with the shipped content for tests. */
public record PlanClinics(
        TestClinics clinics, Catalogue catalogue, ContentPacks packs, Publishing publishing, Prescribing prescribing) {

    /** Everything that was shipped is accepted there. */
    public PlanClinic open() {
        PlanClinic clinic = notAccepted();
        clinics.as(clinic.clinician(), () -> publishing.acceptAll());
        return clinic;
    }

    PlanClinic notAccepted() {
        TestClinic people = clinics.create();
        clinics.as(Actor.system(people.id()), () -> packs.loadShipped());
        return new PlanClinic(this, people);
    }
}
