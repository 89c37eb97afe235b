package org.restride.plans.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.AskedEffort;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.handout.Handouts;
import org.restride.plans.handout.Paper;
import org.restride.plans.handout.PaperSettings;

/** Where a plan version is put on paper: for reading, in large print, in pictures, or as a log to fill in. */
@Route("paper/:plan/:version([0-9]{1,6})")
@RolesAllowed({Role.Names.PATIENT, Role.Names.CLINICIAN})
@CssImport("./styles/paper.css")
class PaperView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PlanReading reading;
    private final transient Handouts handouts;
    private final transient PatientRecords records;
    private final transient PaperSettings papers;
    private final transient AskedEffort effort;
    private final transient OwnPlan own;

    PaperView(
            PlanReading reading,
            Handouts handouts,
            PatientRecords records,
            PaperSettings papers,
            AskedEffort effort,
            OwnPlan own) {
        this.reading = reading;
        this.handouts = handouts;
        this.records = records;
        this.papers = papers;
        this.effort = effort;
        this.own = own;
        addClassName("rs-paper-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (own.leadsPatientAway(event)) {
            return;
        }
        PlanVersionId version =
                PlanNavigation.version(event.getRouteParameters()).orElseThrow(NotFoundException::new);
        try {
            show(reading.version(version));
        } catch (DomainError.NotFound missing) {
            throw new NotFoundException(missing.textKey());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("handout.screen.title"));
    }

    private void show(PlanDetail plan) {
        Locale language =
                records.find(plan.patient()).map(PatientSummary::language).orElse(getLocale());
        Paper usual = papers.usual();
        add(
                Parts.box("rs-head", new H1(getTranslation("handout.screen.title"))),
                Parts.box(
                        "rs-body",
                        new Paragraph(getTranslation("handout.screen.about", plan.title(), plan.number())),
                        new PaperChoice(
                                handouts, plan.version().id(), language, usual, effort.isAsked(plan.patient()))));
    }
}
