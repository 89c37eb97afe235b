package org.restride.messages.ui;

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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.messages.reminders.ReminderStanding;
import org.restride.messages.reminders.Reminders;

/** Where a patient says whether, how and when to be reminded. */
@Route("reminders")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/reminders.css")
class ReminderView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Reminders reminders;
    private final transient PatientId patient;
    private final Div state = new Div();
    private final Div form = new Div();

    ReminderView(Reminders reminders, CurrentActor actors) {
        this.reminders = reminders;
        this.patient = actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        addClassName("rs-reminders");
        Header head = new Header(new H1(getTranslation("reminders.title")));
        head.addClassName("rs-head");
        state.addClassNames("rs-card", "rs-reminder-state");
        state.getElement().setAttribute("role", "status");
        Paragraph about = new Paragraph(getTranslation("reminders.about"));
        about.addClassName("rs-second");
        Div body = new Div(
                about,
                state,
                card("reminders.how", new ReminderPush(this::showState)),
                card("reminders.when", form),
                card("reminders.calendar", calendar()));
        body.addClassNames("rs-body", "rs-panels");
        add(head, body);
        showState();
        showForm();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.title");
    }

    private void showState() {
        ReminderStanding standing = reminders.standing(patient);
        Span words = new Span(words(standing));
        words.addClassNames("rs-strong", "rs-grow");
        state.removeAll();
        state.add(new Icon(standing.isOn() ? "bell" : "moon"), words);
        if (standing.paused()) {
            Button resume = new Button(
                    getTranslation("reminders.resume"),
                    click -> act(() -> reminders.resume(patient), "reminders.resumed-now"));
            resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            state.add(resume);
        } else if (standing.isOn()) {
            state.add(new Button(
                    getTranslation("reminders.pause"),
                    new Icon("pause"),
                    click -> act(() -> reminders.pause(patient), "reminders.paused-now")));
        }
    }

    private String words(ReminderStanding standing) {
        if (standing.paused()) {
            return getTranslation("reminders.paused");
        }
        return standing.isOn()
                ? getTranslation(
                        "reminders.on-at",
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(getLocale())
                                .format(standing.times().at()))
                : getTranslation("reminders.off");
    }

    private void act(Runnable deed, String said) {
        deed.run();
        Notices.done(getTranslation(said));
        showState();
        showForm();
    }

    private void showForm() {
        ReminderFields fields = new ReminderFields(reminders.standing(patient));
        Button save = new Button(getTranslation("reminders.save"), click -> save(fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.removeAll();
        form.addClassName("rs-reminder-form");
        form.add(fields, save);
    }

    private void save(ReminderFields fields) {
        try {
            fields.clear();
            reminders.choose(patient, fields.chosen());
            Notices.done(getTranslation("reminders.saved"));
        } catch (DomainError.Invalid refused) {
            if (!fields.shows(refused)) {
                Notices.problem(getTranslation(refused.textKey()));
            }
            return;
        } catch (DomainError.Conflict meanwhile) {
            Notices.problem(getTranslation(meanwhile.textKey()));
        }
        showState();
        showForm();
    }

    private Div calendar() {
        Anchor link =
                new Anchor("my-calendar", new Icon("calendar"), new Span(getTranslation("reminders.calendar.open")));
        link.addClassName("rs-button");
        Div part = new Div(new Paragraph(getTranslation("reminders.calendar.about")), link);
        part.addClassName("rs-panel");
        return part;
    }

    private Section card(String titleKey, Component... content) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.add(content);
        card.addClassNames("rs-card", "rs-section");
        return card;
    }
}
