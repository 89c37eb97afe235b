package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.restride.base.PatientId;
import org.restride.plans.PlanId;
import org.restride.plans.PlanVersionId;
import org.restride.plans.TemplateId;

/** Ways to the screens of plans, for links from elsewhere. */
public final class PlanNavigation {
    /** Stands for a template's id while it has none. */
    static final String NEW = "new";

    private PlanNavigation() {}

    /** Where a clinician builds or changes the patient's plan. */
    public static String builder(PatientId patient) {
        return "patients/" + patient + "/plan";
    }

    /** Where a clinician goes through the patient's assessment. */
    public static String assessment(PatientId patient) {
        return "patients/" + patient + "/assessment";
    }

    /** Where patients fill in their own. */
    public static String ownAssessment() {
        return "assessment";
    }

    /** Where a clinician ends a patient's care, and looks at what was taken along. */
    public static String discharge(PatientId patient) {
        return "patients/" + patient + "/discharge";
    }

    /** Where discharged patients say how it goes. */
    static String check() {
        return "plan/check";
    }

    public static void openBuilder(UI ui, PatientId patient) {
        ui.navigate(builder(patient));
    }

    public static String templates() {
        return "templates";
    }

    static String newTemplate() {
        return "templates/" + NEW;
    }

    static String template(TemplateId template) {
        return "templates/" + template;
    }

    /** Where patients read their plan. */
    public static String myPlan() {
        return "plan";
    }

    /** Where patients read what an earlier version said. */
    static String myPlan(PlanVersionId version) {
        return "plan/" + version.plan() + "/" + version.version();
    }

    /** Where a version is put on paper, for the patient and for clinicians. */
    public static String paper(PlanVersionId version) {
        return "paper/" + version.plan() + "/" + version.version();
    }

    /** The version that an address names by {@code plan} and {@code version}; empty if it names none. */
    static Optional<PlanVersionId> version(RouteParameters parameters) {
        try {
            return parameters.get("plan").map(PlanId::of).flatMap(plan -> parameters
                    .getInteger("version")
                    .map(version -> new PlanVersionId(plan, version)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The page of an article or habit for patients. */
    public static String learn(String key) {
        return "learn/" + key;
    }

    /** A link whose text is read by everybody. */
    static Anchor link(String href, String text) {
        return new Anchor(href, text);
    }
}
