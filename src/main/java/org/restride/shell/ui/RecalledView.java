package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.restride.base.Role;
import org.restride.catalogue.RecalledItem;
import org.restride.catalogue.ui.CatalogueNavigation;
import org.restride.people.PatientRecords;
import org.restride.plans.HoldingPatient;
import org.restride.plans.PlanReading;
import org.restride.plans.ui.PlanDialogs;
import org.restride.plans.ui.PlanNavigation;
import org.restride.shell.MyRecall;
import org.restride.shell.RecallRounds;

/** What was recalled and stands in plans of the clinician's patients; each plan is changed by itself, and signed. */
@Route(RecalledView.ROUTE)
@RolesAllowed(Role.Names.CLINICIAN)
class RecalledView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "recalled";

    private final transient RecallRounds rounds;
    private final transient PatientRecords patients;
    private final transient PlanReading plans;
    private final transient PlanDialogs dialogs;
    private final transient RecallWords words;
    private final Div body = new Div();

    RecalledView(
            RecallRounds rounds, PatientRecords patients, PlanReading plans, PlanDialogs dialogs, RecallWords words) {
        this.rounds = rounds;
        this.patients = patients;
        this.plans = plans;
        this.dialogs = dialogs;
        this.words = words;
        Div head = new Div(new H1(getTranslation("recall.list.title")));
        head.addClassName("rs-head");
        body.addClassNames("rs-body", "rs-recall-list");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(rounds.open(getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("recall.list.title"));
    }

    private void show(List<MyRecall> recalls) {
        body.removeAll();
        recalls.forEach(recall -> body.add(card(recall)));
        if (recalls.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("recall.list.none"));
            nothing.addClassName("rs-empty");
            body.add(nothing);
        }
    }

    private Section card(MyRecall recall) {
        RecalledItem item = recall.item();
        Anchor title = new Anchor(CatalogueNavigation.item(item.key()), item.title());
        Section card =
                new Section(new H2(title), words.when(this, item), words.reason(item), words.replacement(this, item));
        card.addClassName("rs-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-recall-patients");
        recall.patients().forEach(patient -> list.add(line(item, patient)));
        card.add(list);
        return card;
    }

    private ListItem line(RecalledItem item, HoldingPatient holding) {
        Anchor name = new Anchor("patients/" + holding.patient(), holding.fullName());
        ListItem line = new ListItem(name);
        line.add(item.offered()
                .<Component>map(offer -> replace(item, offer, holding))
                .orElseGet(() ->
                        new Anchor(PlanNavigation.builder(holding.patient()), getTranslation("patient.change-plan"))));
        return line;
    }

    private Button replace(RecalledItem item, RecalledItem.Replacement offer, HoldingPatient holding) {
        Button replace = new Button(getTranslation("recall.list.replace"), click -> patients.find(holding.patient())
                .ifPresent(patient -> plans.current(patient.id())
                        .ifPresentOrElse(
                                plan -> dialogs.replace(patient, plan, item, offer, this::again), this::again)));
        replace.setAriaLabel(getTranslation("recall.list.replace-for", offer.title(), holding.fullName()));
        return replace;
    }

    private void again() {
        show(rounds.open(getLocale()));
    }
}
