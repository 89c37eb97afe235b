package org.restride.plans;

import org.restride.base.PatientId;

/**
 * A plan that could follow a newer version of the template from which it was made.
 *
 * @param title of the template
 * @param from the version from which the plan was made
 * @param to the newest one
 */
public record WaitingUpdate(
        PlanId plan,
        PatientId patient,
        String firstName,
        String lastName,
        String title,
        TemplateVersionId from,
        TemplateVersionId to) {}
