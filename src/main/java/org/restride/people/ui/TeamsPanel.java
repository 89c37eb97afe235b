package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.restride.base.ui.Notices;
import org.restride.people.CareTeams;
import org.restride.people.OpenWithReason;
import org.restride.people.Staff;

/** Hands a leaving clinician's patients over, and shows records that were opened with a reason. */
class TeamsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OpenWithReason openings;
    private final ZoneId zone;
    private final Section opened = new Section();

    TeamsPanel(Staff staff, CareTeams teams, OpenWithReason openings, ZoneId zone) {
        this.openings = openings;
        this.zone = zone;
        addClassName("rs-panels");
        opened.addClassNames("rs-card", "rs-section");
        add(handOver(staff, teams), opened);
        showOpenings();
    }

    private Section handOver(Staff staff, CareTeams teams) {
        List<Staff.Clinician> clinicians = staff.clinicians();
        Select<Staff.Clinician> from = clinician("people.hand-over.from", clinicians);
        Select<Staff.Clinician> to = clinician("people.hand-over.to", clinicians);
        Button send = new Button(getTranslation("people.hand-over.send"));
        send.setEnabled(false);
        Runnable check = () -> send.setEnabled(from.getValue() != null
                && to.getValue() != null
                && !from.getValue().equals(to.getValue()));
        from.addValueChangeListener(change -> check.run());
        to.addValueChangeListener(change -> check.run());
        send.addClickListener(click -> Questions.ask(
                getTranslation("people.hand-over.title"),
                getTranslation(
                        "people.hand-over.text",
                        from.getValue().name(),
                        to.getValue().name()),
                getTranslation("people.hand-over.send"),
                () -> Notices.done(getTranslation(
                        "people.hand-over.done",
                        teams.handOver(from.getValue().id(), to.getValue().id())))));
        Div row = new Div(from, to, send);
        row.addClassName("rs-filters");
        Section section = new Section(
                new H2(getTranslation("people.hand-over.title")),
                new Paragraph(getTranslation("people.hand-over.intro")),
                row);
        section.addClassNames("rs-card", "rs-section");
        return section;
    }

    private Select<Staff.Clinician> clinician(String labelKey, List<Staff.Clinician> clinicians) {
        Select<Staff.Clinician> field = new Select<>();
        field.setLabel(getTranslation(labelKey));
        field.setItems(clinicians);
        field.setItemLabelGenerator(Staff.Clinician::name);
        return field;
    }

    private void showOpenings() {
        opened.removeAll();
        opened.add(new H2(getTranslation("people.openings.title")));
        List<OpenWithReason.Opening> all = openings.unreviewed();
        if (all.isEmpty()) {
            opened.add(new Paragraph(getTranslation("people.openings.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        all.forEach(opening -> list.add(line(opening)));
        opened.add(list);
    }

    private ListItem line(OpenWithReason.Opening opening) {
        String at = opening.at()
                .atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(getLocale()));
        Span who = new Span(getTranslation("people.openings.who", opening.clinician(), opening.patientName()));
        Span why = new Span(opening.reason());
        Span when = new Span(at);
        when.addClassName("rs-meta");
        Div words = new Div(who, why, when);
        words.addClassName("rs-choice-words");
        Button seen = new Button(getTranslation("people.openings.seen"), click -> {
            openings.review(opening.id());
            showOpenings();
        });
        seen.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new ListItem(words, seen);
    }
}
