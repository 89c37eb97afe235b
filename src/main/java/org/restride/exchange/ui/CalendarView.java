package org.restride.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.exchange.CalendarLinks;
import org.restride.exchange.CalendarWish;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.people.ui.QrCode;

/** Where a patient makes, changes and ends the link to their private calendar. */
@Route("my-calendar")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/reminders.css")
class CalendarView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(30);

    private final transient CalendarLinks links;
    private final ZoneId zone;
    private final Div body = new Div();

    CalendarView(CalendarLinks links, PatientRecords patients, CurrentActor actors) {
        this.links = links;
        this.zone = actors.get()
                .ownPatient()
                .flatMap(patients::find)
                .map(PatientSummary::zone)
                .orElse(ZoneId.of("UTC"));
        addClassName("rs-reminders");
        Header head = new Header(new H1(getTranslation("exchange.page.title")));
        head.addClassName("rs-head");
        body.addClassNames("rs-body", "rs-panels");
        add(head, body);
        show(Optional.empty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.page.title");
    }

    /**
     * @param made a link that was just made; empty afterwards, since it is shown only once
     */
    private void show(Optional<String> made) {
        body.removeAll();
        Paragraph about = new Paragraph(getTranslation("exchange.page.about"));
        about.addClassName("rs-second");
        body.add(about);
        Optional<CalendarLinks.Standing> standing = links.mine();
        if (standing.isEmpty()) {
            Button make = new Button(
                    getTranslation("exchange.page.make"),
                    new Icon("calendar"),
                    click -> show(Optional.of(links.make())));
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            body.add(card("exchange.page.link", new Paragraph(getTranslation("exchange.page.none")), make));
            return;
        }
        made.ifPresent(link -> body.add(once(link)));
        body.add(what(standing.get().wish()), ending(standing.get(), made.isPresent()));
    }

    private Section once(String link) {
        TextField field = new TextField(getTranslation("exchange.page.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Anchor open = new Anchor();
        open.getElement().setAttribute("href", link.replaceFirst("^https?:", "webcal:"));
        open.add(new Icon("external-link"), new Span(getTranslation("exchange.page.subscribe")));
        open.addClassNames("rs-button", "primary");
        open.setRouterIgnore(true);
        Div acts = new Div(
                open,
                new CopyButton(link, getTranslation("exchange.page.copy"), getTranslation("exchange.page.copied")));
        acts.addClassName("rs-row");
        return card(
                "exchange.page.once",
                new Paragraph(getTranslation("exchange.page.secret")),
                field,
                acts,
                new QrCode(link, getTranslation("exchange.page.qr")));
    }

    private Section what(CalendarWish wish) {
        RadioButtonGroup<Boolean> names = new RadioButtonGroup<>();
        names.setAriaLabel(getTranslation("exchange.page.shows"));
        names.setItems(false, true);
        names.setItemLabelGenerator(
                value -> getTranslation(value ? "exchange.page.shows.names" : "exchange.page.shows.plain"));
        names.setHelperText(getTranslation("exchange.page.shows.warning"));
        names.setValue(wish.withNames());
        TimePicker at = new TimePicker(getTranslation("exchange.page.at"));
        at.setHelperText(getTranslation("exchange.page.at.help"));
        at.setStep(STEP);
        at.setClearButtonVisible(true);
        at.setValue(wish.beginsAt());
        names.addValueChangeListener(change -> wants(change.isFromClient(), names, at));
        at.addValueChangeListener(change -> wants(change.isFromClient(), names, at));
        return card("exchange.page.shows", names, at);
    }

    private void wants(boolean byPerson, RadioButtonGroup<Boolean> names, TimePicker at) {
        if (byPerson) {
            links.show(new CalendarWish(Boolean.TRUE.equals(names.getValue()), at.getValue()));
            Notices.done(getTranslation("exchange.page.saved"));
        }
    }

    private Section ending(CalendarLinks.Standing standing, boolean justMade) {
        String day = DayWords.full(this, LocalDate.ofInstant(standing.madeAt(), zone));
        Button anew = new Button(
                getTranslation("exchange.page.anew"), new Icon("refresh-cw"), click -> show(Optional.of(links.make())));
        Button revoke = new Button(getTranslation("exchange.page.revoke"), new Icon("x"), click -> {
            links.revoke();
            Notices.done(getTranslation("exchange.page.revoked"));
            show(Optional.empty());
        });
        Div acts = new Div(anew, revoke);
        acts.addClassName("rs-row");
        Section card = card("exchange.page.link");
        if (!justMade) {
            card.add(new Paragraph(getTranslation("exchange.page.made", day)));
        }
        card.add(acts, new Paragraph(getTranslation("exchange.page.anew.what")));
        return card;
    }

    private Section card(String titleKey, Component... content) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.add(content);
        card.addClassNames("rs-card", "rs-section");
        return card;
    }
}
