package org.restride.plans.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.base.Role;
import org.restride.plans.TemplateId;
import org.restride.plans.TemplateSummary;
import org.restride.plans.TemplateUpdates;
import org.restride.plans.Templates;
import org.restride.plans.WaitingUpdate;

/** The clinic's templates, by title. */
@Route("templates")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/templates.css")
class TemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Templates templates;
    private final TemplateUpdates updates;

    TemplatesView(Templates templates, TemplateUpdates updates) {
        this.templates = templates;
        this.updates = updates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        H1 title = new H1(getTranslation("plans.template.page"));
        add(Parts.box("rs-head", title, Parts.next(getTranslation("plans.template.create"), () -> getUI().ifPresent(
                        ui -> ui.navigate(PlanNavigation.newTemplate())))));
        List<TemplateSummary> all = templates.list(getLocale());
        if (all.isEmpty()) {
            add(Parts.box("rs-empty", Parts.text("rs-second", getTranslation("plans.template.nothing"))));
        } else {
            UnorderedList cards = new UnorderedList();
            cards.addClassName("rs-template-cards");
            Map<TemplateId, List<WaitingUpdate>> waiting = updates.mine(getLocale()).stream()
                    .collect(Collectors.groupingBy(update -> update.to().template()));
            all.forEach(template ->
                    cards.add(card(template, waiting.getOrDefault(template.id().template(), List.of()))));
            add(Parts.box("rs-body", cards));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.template.page");
    }

    private ListItem card(TemplateSummary template, List<WaitingUpdate> waiting) {
        Anchor open = new Anchor(PlanNavigation.template(template.id().template()), template.title());
        H2 title = new H2(open);
        title.addClassName("rs-card-title");
        String from = template.shipped()
                ? getTranslation("plans.template.shipped")
                : getTranslation(
                        template.personal() ? "plans.template.personal" : "plans.template.own",
                        template.id().version());
        ListItem card = new ListItem(
                title,
                new Paragraph(template.summary()),
                Parts.text(
                        "rs-meta",
                        getTranslation(
                                "plans.template.facts", template.weeks(), template.phases(), template.exercises())),
                Parts.text("rs-second", template.forWhom()),
                Parts.text("rs-meta", from));
        card.addClassName("rs-card");
        if (!waiting.isEmpty()) {
            card.add(couldFollow(template, waiting));
        }
        return card;
    }

    /** Whose plans were made from an older version, each a way to its builder. */
    private Details couldFollow(TemplateSummary template, List<WaitingUpdate> waiting) {
        UnorderedList plans = new UnorderedList();
        plans.addClassName("rs-could-follow");
        waiting.forEach(update -> plans.add(new ListItem(
                PlanNavigation.link(
                        PlanNavigation.builder(update.patient()), update.firstName() + " " + update.lastName()),
                Parts.text(
                        "rs-meta",
                        getTranslation("plans.update.from", update.from().version())))));
        Details details = new Details(
                getTranslation(
                        "plans.update.could-follow",
                        waiting.size(),
                        template.id().version()),
                plans);
        details.addClassName("rs-update");
        return details;
    }
}
