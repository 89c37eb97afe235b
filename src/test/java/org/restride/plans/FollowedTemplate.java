package org.restride.plans;

import java.util.Locale;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationContext;

/** Plans that were made from a template which has changed since. */
public final class FollowedTemplate {
    private FollowedTemplate() {}

    /**
     * Ties the patient's plan to a template, makes a newer version of that and declines it.
     *
     * @return the version that is not offered any more
     */
    public static TemplateVersionId decline(
            TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        Templates templates = context.getBean(Templates.class);
        Actor clinician = clinic.clinician();
        PlanDetail plan = clinics.as(
                        clinician, () -> context.getBean(PlanReading.class).current(patient))
                .orElseThrow();
        TemplateVersionId first = clinics.as(clinician, () -> templates.create("Followed", "", "", plan.body()));
        clinics.as(clinician, () -> context.getBean(Prescribing.class)
                .change(
                        patient,
                        new ChangePlan(
                                plan.id(),
                                plan.number(),
                                plan.body().from(first),
                                plan.version().startsOn(),
                                new News("Nothing else.", "It follows a template."),
                                "Follows a template")));
        TemplateVersionId second = clinics.as(clinician, () -> {
            PlanBody body = templates.edit(first);
            return templates.change(
                    first, "", "", body.changing(body.phases().getFirst().id(), phase -> phase.lasting(9)));
        });
        TemplateUpdates updates = context.getBean(TemplateUpdates.class);
        clinics.as(clinician, () -> updates.decline(patient, second));
        if (clinics.as(clinician, () -> updates.of(patient, Locale.ENGLISH)).isPresent()) {
            throw new IllegalStateException("declined, yet offered");
        }
        return second;
    }
}
