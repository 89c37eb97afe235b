package org.restride.plans.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.restride.base.Role;
import org.restride.catalogue.PublishedItem;

/** What a patient can read: what belongs to the plan first, then everything else of the clinic. */
@Route("learn")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
class LearnView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Library library;

    LearnView(Library library) {
        this.library = library;
        addClassName("rs-my-plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Library.Shelves shelves = library.shelves(getLocale());
        add(Parts.box("rs-head", new H1(getTranslation("plans.learn.page"))));
        shelf("plans.learn.of-plan", shelves.ofPlan());
        shelf(shelves.ofPlan().isEmpty() ? "plans.learn.all" : "plans.learn.more", shelves.others());
        if (shelves.ofPlan().isEmpty() && shelves.others().isEmpty()) {
            add(Parts.box("rs-empty", Parts.text("rs-second", getTranslation("plans.learn.none"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.learn.page");
    }

    private void shelf(String headKey, List<PublishedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rs-plan-lines", "rs-card");
        items.forEach(item -> list.add(line(item)));
        add(new H2(getTranslation(headKey)), list);
    }

    private ListItem line(PublishedItem item) {
        Anchor link = new Anchor(PlanNavigation.learn(item.key()));
        link.addClassName("rs-exercise");
        link.add(
                Parts.thumbnail(ItemCard.of(item)),
                Parts.box(
                        "rs-what",
                        Parts.text("rs-title", item.title()),
                        Parts.text("rs-second", item.summary()),
                        Parts.text(
                                "rs-meta",
                                getTranslation(
                                        "plans.learn.minutes", item.body().minutes())),
                        Parts.onlyIn(item)));
        return new ListItem(link);
    }
}
