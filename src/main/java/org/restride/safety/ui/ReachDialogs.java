package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.messages.CareMessages;
import org.restride.messages.SendMessage;
import org.restride.messages.TextBlock;
import org.restride.messages.TextBlocks;
import org.restride.messages.appointments.AppointmentDesk;
import org.restride.messages.appointments.AppointmentRequest;
import org.restride.messages.appointments.FreeTime;
import org.restride.messages.appointments.FreeTimes;
import org.restride.people.Clinics;
import org.restride.safety.Attending;
import org.restride.safety.Contact;
import org.restride.safety.Contacts;
import org.restride.safety.WorklistRow;

/** Reaches a patient from the worklist: a call whose result is noted, a message, an appointment. */
@org.springframework.stereotype.Component
class ReachDialogs {

    private static final int MOST_TIMES = 60;

    private final Attending attending;
    private final Contacts contacts;
    private final CareMessages messages;
    private final TextBlocks blocks;
    private final FreeTimes times;
    private final AppointmentDesk appointments;
    private final Clinics clinics;
    private final Drafts drafts;
    private final Clock clock;

    ReachDialogs(
            Attending attending,
            Contacts contacts,
            CareMessages messages,
            TextBlocks blocks,
            FreeTimes times,
            AppointmentDesk appointments,
            Clinics clinics,
            Drafts drafts,
            Clock clock) {
        this.attending = attending;
        this.contacts = contacts;
        this.messages = messages;
        this.blocks = blocks;
        this.times = times;
        this.appointments = appointments;
        this.clinics = clinics;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Shows the number, and asks what came of the call. */
    void call(Desk desk, WorklistRow row) {
        RadioButtonGroup<Contact.Result> result = new RadioButtonGroup<>(desk.text("safety.call.result"));
        result.setItems(Contact.Result.values());
        result.setItemLabelGenerator(each -> desk.text("safety.contact." + each));
        result.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        result.setRequiredIndicatorVisible(true);
        TextArea note = area(desk.text("safety.call.note"), Attending.LONGEST_NOTE);
        new FormDialog(desk.text("safety.call.title", Desk.shortName(row)), desk.text("safety.call.button"), () -> {
                    Contact.Result chosen = result.getValue();
                    if (result.isEmpty() || chosen == null) {
                        throw new DomainError.Invalid(Map.of("result", "safety.error.call-result"));
                    }
                    contacts.record(row.patient(), chosen, note.getValue());
                    Notices.done(desk.text("safety.call.done"));
                    desk.again().run();
                })
                .shows(number(desk, row))
                .asks("result", result)
                .asks("note", note)
                .keeps(new FormDraft(drafts, "call." + row.patient())
                        .choice("result", result)
                        .text("note", note))
                .open();
    }

    private static Component number(Desk desk, WorklistRow row) {
        String phone = row.context().phone();
        if (phone == null || phone.isBlank()) {
            return new Paragraph(desk.text("safety.call.no-number"));
        }
        Anchor call = new Anchor(RowJson.tel(phone));
        call.add(new Icon("phone"), new Span(phone));
        call.addClassName("rs-button");
        call.setRouterIgnore(true);
        return new Div(call);
    }

    /** Writes to the patient; a text block goes behind what is typed. */
    void message(Desk desk, WorklistRow row) {
        TextArea words = area(desk.text("safety.message.words", row.firstName()), SendMessage.LONGEST);
        words.setRequiredIndicatorVisible(true);
        Select<TextBlock> block = new Select<>();
        block.setLabel(desk.text("safety.message.block"));
        block.setItems(blocks.all());
        block.setItemLabelGenerator(TextBlock::title);
        block.setWidthFull();
        block.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                String typed = words.getValue().stripTrailing();
                String text = change.getValue().to(row.firstName());
                words.setValue(typed.isEmpty() ? text : typed + "\n\n" + text);
            }
        });
        // The same for a second try, so that nothing is sent twice.
        UUID id = UUID.randomUUID();
        FormDialog dialog = new FormDialog(
                desk.text("safety.message.title", Desk.shortName(row)), desk.text("safety.message.button"), () -> {
                    messages.reply(row.patient(), new SendMessage(id, words.getValue(), List.of(), clock.instant()));
                    attending.attend(row.patient());
                    Notices.done(desk.text("safety.message.done"));
                    desk.again().run();
                });
        String quote = row.context().quote();
        if (quote != null && !quote.isBlank()) {
            Paragraph asked = new Paragraph(desk.text("safety.list.quote", quote));
            asked.addClassName("rs-quote");
            dialog.shows(asked);
        }
        dialog.shows(block)
                .asks("text", words)
                .keeps(new FormDraft(drafts, "worklist-message." + row.patient()).text("text", words))
                .open();
    }

    /** Books one of the clinic's free times; if the patient has asked for one, that answers the request. */
    void book(Desk desk, WorklistRow row) {
        PatientId patient = row.patient();
        ZoneId zone = clinics.current().zone();
        Select<FreeTime> time = new Select<>();
        time.setLabel(desk.text("safety.book.time"));
        List<FreeTime> free = times.all().stream().limit(MOST_TIMES).toList();
        time.setItems(free);
        time.setItemLabelGenerator(each -> DayWords.moment(desk.on(), each.begins(), zone, clock.instant()));
        time.setWidthFull();
        FormDialog dialog = new FormDialog(
                desk.text("safety.book.title", Desk.shortName(row)), desk.text("safety.book.button"), () -> {
                    FreeTime chosen = time.getValue();
                    if (time.isEmpty() || chosen == null) {
                        throw new DomainError.Invalid(Map.of("time", "safety.error.book-time"));
                    }
                    appointments.book(
                            patient,
                            appointments.of(patient).stream()
                                    .filter(request -> request.state() == AppointmentRequest.State.OPEN)
                                    .map(AppointmentRequest::id)
                                    .findFirst(),
                            chosen.id());
                    attending.attend(patient);
                    Notices.done(desk.text("safety.book.done"));
                    desk.again().run();
                });
        if (free.isEmpty()) {
            dialog.says(desk.text("safety.book.none"));
        }
        dialog.asks("time", time).open();
    }

    private static TextArea area(String label, int longest) {
        TextArea area = new TextArea(label);
        area.setMaxLength(longest);
        area.setWidthFull();
        area.setMinRows(2);
        return area;
    }
}
