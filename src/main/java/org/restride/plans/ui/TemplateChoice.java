package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.plans.PlanDetail;
import org.restride.plans.TemplateId;
import org.restride.plans.TemplateSummary;

/** Where a plan starts: one of the clinic's templates, or empty. */
@CssImport("./styles/templates.css")
class TemplateChoice extends Section {
    /**
     * @param title what the page is about
     * @param backTo where the arrow leads
     */
    TemplateChoice(
            String title,
            String backTo,
            List<TemplateSummary> templates,
            Consumer<TemplateId> onTemplate,
            Runnable onEmpty) {
        addClassName("rs-template-choice");
        Anchor back = new Anchor(backTo, new Icon("arrow-left"));
        Parts.name(back, getTranslation("plans.builder.back"));
        back.addClassName("rs-icon-link");
        H2 head = new H2(getTranslation("plans.choice.title"));
        UnorderedList cards = new UnorderedList();
        cards.addClassName("rs-template-cards");
        templates.forEach(template -> cards.add(card(template, onTemplate)));
        Div foot = Parts.box("rs-line", Parts.plain(getTranslation("plans.choice.empty"), onEmpty));
        add(Parts.box("rs-line", back, new H1(title)), head, cards, foot);
    }

    /** Puts the plan that ended last before the templates: it can be taken up again where it was. */
    void offer(PlanDetail ended, ZoneId zone, Runnable onTakeUp) {
        addComponentAtIndex(1, new H2(getTranslation("plans.choice.before")));
        addComponentAtIndex(2, new EndedPlanCard(ended, zone, onTakeUp));
    }

    /** Says something above everything else. */
    void warn(Div bar) {
        addComponentAtIndex(1, bar);
    }

    private ListItem card(TemplateSummary template, Consumer<TemplateId> onTemplate) {
        H3 title = new H3(template.title());
        title.addClassName("rs-card-title");
        Button use = Parts.plain(
                getTranslation("plans.choice.use"),
                () -> onTemplate.accept(template.id().template()));
        use.setAriaLabel(getTranslation("plans.choice.use-named", template.title()));
        ListItem card = new ListItem(
                title,
                new Paragraph(template.summary()),
                Parts.text(
                        "rs-meta",
                        getTranslation(
                                "plans.template.facts", template.weeks(), template.phases(), template.exercises())),
                Parts.text("rs-second", template.forWhom()),
                use);
        card.addClassName("rs-card");
        return card;
    }
}
