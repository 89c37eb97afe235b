package org.restride.plans.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.restride.base.Role;
import org.restride.plans.PlanDetail;

/** Where a patient reads what an earlier version of the plan said, exactly as it was. */
@Route("plan/:plan/:version([0-9]{1,6})")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
class PastPlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final OwnPlan own;

    PastPlanView(OwnPlan own) {
        this.own = own;
        addClassName("rs-my-plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!own.leadsAway(event)) {
            show(own.version(PlanNavigation.version(event.getRouteParameters()).orElseThrow(NotFoundException::new)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.mine.past");
    }

    private void show(PlanDetail plan) {
        Anchor back = new Anchor(PlanNavigation.myPlan(), getTranslation("plans.mine.to-current"));
        LocalDate later = plan.version().takesEffect();
        String since = later == null
                ? Dates.moment(plan.version().signature().at(), getLocale())
                : Dates.day(later, getLocale());
        add(
                Parts.box("rs-head", new H1(plan.title())),
                Parts.box("rs-notice", Parts.text("rs-second", getTranslation("plans.mine.as-of", since)), back),
                new Anchor(PlanNavigation.paper(plan.version().id()), getTranslation("handout.screen.open")));
        plan.version().told().ifPresent(news -> add(new NewsCard(news)));
        add(new PhaseList(plan.body(), own.contents(plan, getLocale()), 1));
    }
}
