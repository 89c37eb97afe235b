package org.restride.plans;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.PublishedItem;
import org.restride.plans.learning.Learning;
import org.springframework.context.ApplicationContext;

/** A patient whose plan asks something about an article, and who has answered. */
public final class AskedPatient {
    public static final String QUESTION = "What did you take from it?";

    private AskedPatient() {}

    /** Adds an article with the question to the patient's plan. */
    public static PlanExtra ask(TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        return clinics.as(clinic.clinician(), () -> {
            PublishedItem article = context.getBean(Catalogue.class).readings(Locale.ENGLISH).stream()
                    .filter(item -> item.kind() == ItemKind.ARTICLE)
                    .findFirst()
                    .orElseThrow();
            PlanDetail plan =
                    context.getBean(PlanReading.class).current(patient).orElseThrow();
            PlanExtra extra = Drawing.extra(UUID.randomUUID(), article).asking(List.of(QUESTION));
            Phase first = plan.body().phases().getFirst();
            context.getBean(Prescribing.class)
                    .change(
                            patient,
                            new ChangePlan(
                                    plan.id(),
                                    plan.number(),
                                    plan.body().changing(first.id(), phase -> phase.plus(extra)),
                                    plan.version().startsOn(),
                                    new News("Something to read.", "It helps."),
                                    "It helps."));
            return extra;
        });
    }

    /** Asks, and lets the patient answer. */
    public static void answer(TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        PlanExtra asked = ask(clinics, context, clinic, patient);
        clinics.as(clinics.patientActor(clinic, patient), () -> context.getBean(Learning.class)
                .answer(UUID.randomUUID(), asked.id(), QUESTION, "Rest is not the only way."));
    }
}
