package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.rights.Correction;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.RecordPart;

/** Where a patient says that something is wrong, and reads what the clinic answered. */
class CorrectionCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Corrections corrections;
    private final transient ZoneId zone;
    private final Select<RecordPart> part = new Select<>();
    private final TextArea words = new TextArea();
    private final UnorderedList asked = new UnorderedList();
    private UUID id = UUID.randomUUID();

    CorrectionCard(Corrections corrections, ZoneId zone) {
        this.corrections = corrections;
        this.zone = zone;
        part.setLabel(getTranslation("rights.correct.part"));
        part.setItems(RecordPart.values());
        part.setItemLabelGenerator(each -> getTranslation("rights.part." + each));
        part.setValue(RecordPart.DETAILS);
        part.setWidthFull();
        words.setLabel(getTranslation("rights.correct.words"));
        words.setMaxLength(Corrections.LONGEST);
        words.setWidthFull();
        asked.addClassName("rs-rights-list");
        Button send = new Button(getTranslation("rights.correct.send"), click -> send());
        add(new Paragraph(getTranslation("rights.correct.about")), asked, part, words, send);
        show();
    }

    private void send() {
        try {
            corrections.ask(id, part.getValue(), words.getValue());
            id = UUID.randomUUID();
            words.clear();
            words.setInvalid(false);
            show();
            Notices.done(getTranslation("rights.correct.sent"));
        } catch (DomainError.Invalid wrong) {
            words.setErrorMessage(getTranslation(wrong.fields().getOrDefault("words", "error.invalid")));
            words.setInvalid(true);
        }
    }

    private void show() {
        asked.removeAll();
        corrections.mine().forEach(each -> asked.add(line(each)));
    }

    private ListItem line(Correction each) {
        String day = DayWords.full(this, each.askedAt().atZone(zone).toLocalDate());
        Span said = new Span(getTranslation("rights.correct.asked", day, each.words()));
        Span where = new Span(getTranslation("rights.part." + each.part()));
        where.addClassName("rs-meta");
        Span answer = new Span(each.reply()
                .map(reply -> getTranslation(reply.corrected() ? "rights.correct.yes" : "rights.correct.no")
                        + (reply.words().isBlank() ? "" : " " + reply.words()))
                .orElseGet(() -> getTranslation("rights.correct.open")));
        answer.addClassName("rs-strong");
        return new ListItem(where, said, answer);
    }
}
