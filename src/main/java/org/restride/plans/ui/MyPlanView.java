package org.restride.plans.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.Role;
import org.restride.people.PatientRecords;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.PlanDetail;
import org.restride.plans.Schedule;
import org.restride.plans.Signature;
import org.restride.plans.VersionSummary;

/** Where a patient reads the own plan in plain words: what to do, what is new and why, and what it said before. */
@Route("plan")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
@CssImport("./styles/ending.css")
class MyPlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final OwnPlan own;
    private final OwnAftercare aftercare;
    private final PatientRecords records;
    private final StaffNames names;
    private final Clock clock;

    MyPlanView(OwnPlan own, OwnAftercare aftercare, PatientRecords records, StaffNames names, Clock clock) {
        this.own = own;
        this.aftercare = aftercare;
        this.records = records;
        this.names = names;
        this.clock = clock;
        addClassName("rs-my-plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!own.leadsAway(event)) {
            showPlan(own.latest());
            showHistory();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.mine.page");
    }

    /** Who is discharged goes by what they took along, if there is something; the plan that ended stands in the history. */
    private void showPlan(Optional<PlanDetail> latest) {
        Optional<OwnAftercare.Material> along =
                latest.filter(plan -> !plan.isEnded()).isPresent() ? Optional.empty() : aftercare.material(getLocale());
        along.ifPresentOrElse(material -> add(new AftercarePage(material)), () -> {
            if (own.isAsked()) {
                add(new AskedCard());
            }
            latest.ifPresentOrElse(this::show, this::showNothing);
        });
    }

    private void show(PlanDetail plan) {
        plan.ended().ifPresentOrElse(ending -> showEnded(plan, ending), () -> showFollowed(plan));
    }

    private void showEnded(PlanDetail plan, Signature ending) {
        Optional<PatientSummary> patient = records.find(plan.patient());
        ZoneId zone = patient.map(PatientSummary::zone).orElse(ZoneOffset.UTC);
        boolean inCare =
                patient.filter(who -> who.state() == PatientState.ACTIVE).isPresent();
        String day = Dates.day(Schedule.day(ending.at(), zone), getLocale());
        add(
                Parts.box("rs-head", new H1(getTranslation("plans.mine.page"))),
                Parts.box(
                        "rs-empty",
                        new Paragraph(getTranslation("plans.mine.ended", plan.title(), day)),
                        new Paragraph(getTranslation("plans.mine.ended-means")),
                        new Paragraph(
                                getTranslation(inCare ? "plans.mine.ended-in-care" : "plans.mine.ended-care-over"))));
    }

    private void showFollowed(PlanDetail plan) {
        H1 title = new H1(plan.title());
        Schedule schedule = plan.schedule();
        Schedule.Place place = records.find(plan.patient())
                .flatMap(patient -> schedule.place(Schedule.day(clock.instant(), patient.zone())))
                .orElse(null);
        String where = place == null
                ? getTranslation("plans.mine.starts", Dates.day(plan.version().startsOn(), getLocale()))
                : place.over()
                        ? getTranslation("plans.mine.over")
                        : getTranslation("plans.mine.week", place.week(), place.weeks());
        add(
                Parts.box("rs-head", title),
                Parts.text("rs-plan-where", where),
                new Anchor(PlanNavigation.paper(plan.version().id()), getTranslation("handout.screen.open")));
        plan.version().told().ifPresent(news -> add(new NewsCard(news)));
        String why = own.why(plan);
        if (!why.isEmpty()) {
            add(Parts.box("rs-card", new H2(getTranslation("plans.why.mine")), new Paragraph(why)));
        }
        add(new PhaseList(plan.body(), own.contents(plan, getLocale()), place == null ? 1 : place.phaseNumber()));
    }

    private void showNothing() {
        add(
                Parts.box("rs-head", new H1(getTranslation("plans.mine.page"))),
                Parts.box("rs-empty", new Paragraph(getTranslation("plans.mine.none"))));
    }

    private void showHistory() {
        var versions = own.history();
        if (!versions.isEmpty()) {
            var authors = names.of(versions.stream()
                    .map(VersionSummary::signature)
                    .map(signature -> signature.author())
                    .collect(Collectors.toSet()));
            add(new VersionList(versions, authors, own.today()));
        }
    }
}
