package org.restride.plans;

import java.util.Locale;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.ChoosingTemplate;
import org.restride.plans.assessment.Patterns;
import org.restride.plans.assessment.RankedTemplate;
import org.springframework.context.ApplicationContext;

/** Gives a patient who follows a plan an assessment, and the choice of a template that led to a plan before. */
public final class AssessedPatient {

    private AssessedPatient() {}

    /** The plan that runs is ended, one is made from the template that fits best, and that one ended for the first in turn. */
    public static void choose(TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        Assessments assessments = context.getBean(Assessments.class);
        ChoosingTemplate choosing = context.getBean(ChoosingTemplate.class);
        clinics.as(
                clinic.clinician(),
                () -> assessments.confirm(
                        patient, new Assessments.Confirm(null, 0, Patterns.deskWorkerWithTightHips())));
        RankedTemplate best = clinics.as(clinic.clinician(), () -> choosing.suggest(patient, Locale.ENGLISH))
                .orElseThrow()
                .fit()
                .getFirst();
        clinics.as(
                clinic.clinician(),
                () -> choosing.choose(patient, new ChoosingTemplate.Choose(best.template(), "It fits you.")));
        replacePlan(clinics, context, clinic, patient, best);
    }

    private static void replacePlan(
            TestClinics clinics,
            ApplicationContext context,
            TestClinic clinic,
            PatientId patient,
            RankedTemplate best) {
        Prescribing prescribing = context.getBean(Prescribing.class);
        PlanReading reading = context.getBean(PlanReading.class);
        Templates templates = context.getBean(Templates.class);
        clinics.as(clinic.clinician(), () -> {
            PlanDetail first = reading.current(patient).orElseThrow();
            prescribing.end(patient, new EndPlan(first.id(), first.number(), "Another plan fits better"));
            PlanBody body =
                    templates.draw(best.template().template(), Locale.ENGLISH).body();
            PlanVersionId made = prescribing.assign(
                    patient, new AssignPlan(body, first.version().startsOn(), ""));
            prescribing.end(patient, new EndPlan(made.plan(), made.version(), "Back to the first"));
            prescribing.resume(
                    patient,
                    new ChangePlan(
                            first.id(),
                            first.number(),
                            first.body(),
                            first.version().startsOn(),
                            new News("The same as before.", "It did you good."),
                            "Back to the first"));
        });
    }
}
