package org.restride.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;

/** A clinic with the shipped content, accepted, and a patient in the care of its first clinician. */
public final class PlanClinic {
    public static final LocalDate START = LocalDate.of(2026, 11, 23);

    private final PlanClinics with;
    public final TestClinic people;
    public final PatientId patient;

    PlanClinic(PlanClinics with, TestClinic people) {
        this.with = with;
        this.people = people;
        this.patient = with.clinics().patient(people);
    }

    public Actor clinician() {
        return people.clinician();
    }

    public Actor patientActor() {
        return with.clinics().patientActor(people, patient);
    }

    /** The patient with an account of their own, as after an invitation. */
    public Actor signUpPatient() {
        return with.clinics().signUp(people, patient).actor();
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return with.clinics().as(actor, work);
    }

    public void as(Actor actor, Runnable work) {
        with.clinics().as(actor, work);
    }

    /** Gives the patient a plan of these exercises, as the first clinician. */
    public PlanVersionId assign(String... keys) {
        return assign(plan(keys));
    }

    public PlanVersionId assign(PlanBody body) {
        return assign(body, START);
    }

    public PlanVersionId assign(PlanBody body, LocalDate startsOn) {
        return as(clinician(), () -> with.prescribing().assign(patient, new AssignPlan(body, startsOn, "")));
    }

    /** A plan of one phase with these exercises, as the catalogue suggests them. */
    public PlanBody plan(String... keys) {
        List<PlanItem> items = as(clinician(), () -> List.of(keys).stream()
                .map(key -> with.catalogue()
                        .current(new ItemKey(key), Locale.ENGLISH)
                        .orElseThrow())
                .map(PlanClinic::item)
                .toList());
        return new PlanBody(
                "Back to running", null, List.of(new Phase(UUID.randomUUID(), "Settle", 2, items, List.of())));
    }

    private static PlanItem item(PublishedItem item) {
        return Drawing.item(UUID.randomUUID(), item, (ExerciseBody) item.body());
    }
}
