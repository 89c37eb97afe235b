package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.people.PatientDetails;
import org.restride.people.PatientState;
import org.restride.plans.ui.PlanNavigation;
import org.restride.safety.ui.AlertHistory;
import org.restride.shell.PatientChart;

/** Who the patient is, who cares for them, and what became of earlier alerts. */
class RecordPanel extends Div {

    private static final long serialVersionUID = 1L;

    RecordPanel(PatientChart chart, Runnable edit, Runnable invite, Runnable access, Component reminders) {
        addClassName("rs-overview");
        ZoneId zone = chart.who().zone();
        Div acts = new Div(
                button("pencil", "patient.record.edit", edit),
                button("user-plus", "patient.record.invite", invite),
                requests(chart),
                button("fingerprint", "people.access", access),
                ending(chart));
        acts.addClassName("rs-row");
        UnorderedList team = new UnorderedList();
        team.addClassName("rs-log");
        chart.team().forEach(member -> team.add(new ListItem(member.name())));
        add(
                card("patient.record.person", details(chart), acts),
                card("patient.record.team", team),
                reminders,
                card("patient.record.alerts", new AlertHistory(chart.alerts(), chart.names(), zone, chart.asOf())));
    }

    private Anchor requests(PatientChart chart) {
        Anchor link = new Anchor(PatientRightsView.address(chart.who().id()));
        link.add(new Icon("mail"), new Span(getTranslation("rights.staff.title")));
        link.addClassName("rs-button");
        return link;
    }

    private Anchor ending(PatientChart chart) {
        boolean active = chart.who().state() == PatientState.ACTIVE;
        Anchor link = new Anchor(PlanNavigation.discharge(chart.who().id()));
        link.add(new Icon("log-out"), new Span(getTranslation(active ? "plans.ending.open" : "plans.ending.look")));
        link.addClassName("rs-button");
        return link;
    }

    private DescriptionList details(PatientChart chart) {
        PatientDetails details = chart.record().details();
        DescriptionList list = new DescriptionList();
        list.addClassName("rs-kv");
        fact(list, "patient.record.born", DayWords.full(this, details.birthDate()));
        fact(list, "patient.record.number", details.externalNumber());
        fact(list, "patient.record.email", details.email());
        fact(list, "patient.record.phone", details.phone());
        fact(list, "patient.record.language", details.language().getDisplayLanguage(getLocale()));
        fact(list, "patient.record.country", Locale.of("", details.country()).getDisplayCountry(getLocale()));
        fact(list, "patient.record.zone", details.zone().getId());
        return list;
    }

    private void fact(DescriptionList list, String key, @Nullable String value) {
        list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value == null ? "–" : value));
    }

    private Button button(String icon, String key, Runnable does) {
        return new Button(getTranslation(key), new Icon(icon), click -> does.run());
    }

    private Section card(String title, Component... content) {
        Section card = new Section(new H2(getTranslation(title)));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }
}
