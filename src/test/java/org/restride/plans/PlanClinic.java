package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Publishing;
import org.restride.people.Consents;
import org.restride.people.Invitations;
import org.restride.people.Proof;
import org.restride.people.SignIn;
import org.restride.people.Welcoming;

/** A clinic with the shipped content, accepted, and a patient in the care of its first clinician. */
public final class PlanClinic {
    public static final LocalDate START = LocalDate.of(2026, 11, 23);

    private final TestClinics clinics;
    private final Catalogue catalogue;
    public final TestClinic people;
    public final PatientId patient;

    private PlanClinic(TestClinics clinics, Catalogue catalogue, TestClinic people) {
        this.clinics = clinics;
        this.catalogue = catalogue;
        this.people = people;
        this.patient = clinics.patient(people);
    }

    public static PlanClinic create(
            TestClinics clinics, Catalogue catalogue, ContentPacks packs, Publishing publishing) {
        PlanClinic clinic = notAccepted(clinics, catalogue, packs);
        clinics.as(clinic.clinician(), () -> publishing.acceptAll());
        return clinic;
    }

    static PlanClinic notAccepted(TestClinics clinics, Catalogue catalogue, ContentPacks packs) {
        TestClinic people = clinics.create();
        clinics.as(Actor.system(people.id()), () -> packs.loadShipped());
        return new PlanClinic(clinics, catalogue, people);
    }

    public Actor clinician() {
        return people.clinician();
    }

    public Actor patientActor() {
        return clinics.patientActor(people, patient);
    }

    /** The patient with an account of their own, as after an invitation. */
    public Actor signUpPatient(Invitations invitations, Welcoming welcoming, Consents consents, SignIn signIn) {
        String token = TestClinics.token(clinics.as(clinician(), () -> invitations.invitePatient(patient, false)));
        Proof proof = welcoming.accept(
                token,
                TestClinics.BORN,
                UUID.randomUUID() + "@patient.test",
                TestClinics.PASSWORD,
                consents.text(Locale.ENGLISH),
                TestClinics.address());
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership()).actor();
    }

    /** A plan of one phase with these exercises, as the catalogue suggests them. */
    public PlanBody plan(String... keys) {
        List<PlanItem> items = clinics.as(clinician(), () -> List.of(keys).stream()
                .map(key -> catalogue.current(new ItemKey(key), Locale.ENGLISH).orElseThrow())
                .map(PlanClinic::item)
                .toList());
        return new PlanBody(
                "Back to running", null, List.of(new Phase(UUID.randomUUID(), "Settle", 2, items, List.of())));
    }

    private static PlanItem item(PublishedItem item) {
        return Drawing.item(UUID.randomUUID(), item, (ExerciseBody) item.body());
    }
}
