package org.restride.people.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.Notices;
import org.restride.people.Consents;
import org.restride.people.PaperConsents;
import org.restride.people.PatientAccess;

/** What the clinic can do for somebody who can't get in by themselves: a new code, signing a lost phone out, consent on paper. */
class AccessDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PatientDialogs dialogs;
    private final PatientId patient;
    private final String name;
    private final Div body = new Div();
    private final Fields.Message message = new Fields.Message();

    AccessDialog(PatientDialogs dialogs, PatientId patient, String name) {
        this.dialogs = dialogs;
        this.patient = patient;
        this.name = name;
        setHeaderTitle(getTranslation("people.access.title", name));
        setWidth("min(560px, 100vw)");
        body.addClassName("rs-dialog-body");
        add(body);
        getFooter().add(new Button(getTranslation("people.close"), click -> close()));
        show();
    }

    private void show() {
        body.removeAll();
        body.add(message, new H3(getTranslation("people.access.ways")), ways(), devices());
        body.add(new H3(getTranslation("people.access.consent")), consent());
    }

    private Component ways() {
        List<PatientAccess.Way> ways = dialogs.access().of(patient);
        if (ways.isEmpty()) {
            Button invite = new Button(getTranslation("people.invite"), click -> {
                close();
                dialogs.invite(patient, name);
            });
            return new Div(new Paragraph(getTranslation("people.access.none")), invite);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        ways.forEach(way -> list.add(line(way)));
        return list;
    }

    private ListItem line(PatientAccess.Way way) {
        Span login = new Span(way.login());
        login.addClassName("rs-choice-title");
        Span how = new Span(getTranslation(
                "people.access.how",
                getTranslation(way.password() ? "people.access.password" : "people.access.no-password"),
                way.passkeys(),
                way.devices()));
        how.addClassName("rs-meta");
        Div words = new Div(login, how);
        words.addClassName("rs-choice-words");
        Button code = small("people.access.code", click -> newCode(way));
        code.setAriaLabel(getTranslation("people.access.code-label", way.login()));
        Button address = small("people.access.address", click -> askForAddress(way));
        address.setAriaLabel(getTranslation("people.access.address-label", way.login()));
        address.setVisible(dialogs.addresses().arePossible());
        return new ListItem(words, address, code);
    }

    private Component devices() {
        return small(
                "people.access.sign-out",
                click -> Questions.ask(
                        getTranslation("people.access.sign-out"),
                        getTranslation("people.access.sign-out.text"),
                        getTranslation("people.access.sign-out"),
                        () -> {
                            dialogs.access().signOut(patient);
                            Notices.done(getTranslation("people.access.signed-out"));
                            show();
                        }));
    }

    private void newCode(PatientAccess.Way way) {
        Questions.ask(
                getTranslation("people.access.code"),
                getTranslation("people.access.code.text"),
                getTranslation("people.access.code.send"),
                () -> {
                    try {
                        dialogs.showCode(patient, name, dialogs.access().newCode(patient, way.account()));
                        close();
                    } catch (DomainError.Forbidden elsewhere) {
                        message.care(getTranslation(elsewhere.textKey()));
                    }
                });
    }

    private void askForAddress(PatientAccess.Way way) {
        Dialog dialog = new Dialog(getTranslation("people.access.address"));
        TextField address = new TextField(getTranslation("people.address.new"));
        address.setHelperText(getTranslation("people.access.address.help"));
        address.setWidthFull();
        Button send = new Button(getTranslation("people.address.send"), click -> {
            try {
                dialogs.addresses().askForPatient(patient, way.account(), address.getValue());
                dialog.close();
                Notices.done(getTranslation("people.access.address.sent"));
            } catch (DomainError.Invalid wrong) {
                Fields.show(wrong, Map.of("address", address));
            } catch (DomainError.Forbidden elsewhere) {
                dialog.close();
                message.care(getTranslation(elsewhere.textKey()));
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(address);
        dialog.getFooter().add(new Button(getTranslation("people.cancel"), click -> dialog.close()), send);
        dialog.open();
    }

    private Component consent() {
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
        Optional<PaperConsents.OnPaper> paper = dialogs.paperConsents().newest(patient);
        Optional<Consents.Consent> newest =
                dialogs.consents().of(patient).stream().findFirst();
        String state = newest.filter(Consents.Consent::given).isEmpty()
                ? getTranslation(newest.isEmpty() ? "people.access.consent.none" : "people.access.consent.withdrawn")
                : paper.map(signed -> getTranslation(
                                "people.access.consent.paper", days.format(signed.signedOn()), nameOf(signed)))
                        .orElseGet(() -> getTranslation("people.access.consent.given"));
        DatePicker day = new DatePicker(getTranslation("people.access.consent.day"));
        day.setLocale(getLocale());
        day.setMax(LocalDate.now(dialogs.clock()));
        Button note = new Button(getTranslation("people.access.consent.note"), click -> note(day));
        Div acts = new Div(day, note);
        acts.addClassName("rs-panel-acts");
        return new Div(new Paragraph(state), new Paragraph(getTranslation("people.access.consent.how")), acts);
    }

    private String nameOf(PaperConsents.OnPaper signed) {
        return dialogs.nameOf(signed.notedBy());
    }

    private void note(DatePicker day) {
        LocalDate signed = day.getValue();
        if (signed == null) {
            day.setErrorMessage(getTranslation("people.invalid.signed-on"));
            day.setInvalid(true);
            return;
        }
        try {
            dialogs.paperConsents().note(patient, signed);
            AccountView.saved();
            show();
        } catch (DomainError.Invalid wrong) {
            Fields.show(wrong, Map.of("signedOn", day));
        }
    }

    private Button small(String textKey, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = new Button(getTranslation(textKey), listener);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
