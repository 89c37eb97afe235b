package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.catalogue.AnsweredQuestion;
import org.restride.catalogue.Codes;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReaderFeedback;
import org.restride.catalogue.ReaderMark;

/** Below an article: whether it helped, what others asked, and a question of one's own. */
public class ReaderPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReaderFeedback feedback;
    private final transient PublishedItem item;
    private final Map<ReaderMark, Button> marks = new EnumMap<>(ReaderMark.class);
    private final TextArea question = new TextArea();
    private UUID next = UUID.randomUUID();

    public ReaderPanel(ReaderFeedback feedback, PublishedItem item) {
        this.feedback = feedback;
        this.item = item;
        addClassName("rs-reader-panel");
        add(verdict());
        List<AnsweredQuestion> answered = feedback.answered(item.id().item());
        if (!answered.isEmpty()) {
            add(answers(answered));
        }
        add(asking());
    }

    private Div verdict() {
        Div buttons = new Div();
        buttons.addClassName("rs-verdict");
        for (ReaderMark mark : ReaderMark.values()) {
            Button button = new Button(getTranslation("catalogue.reader." + Codes.of(mark)), click -> {
                feedback.mark(item.id(), mark);
                show(Optional.of(mark));
                Notices.done(getTranslation("catalogue.reader.thanks"));
            });
            marks.put(mark, button);
            buttons.add(button);
        }
        show(feedback.own(item.id().item()));
        return new Div(new H2(getTranslation("catalogue.reader.title")), buttons);
    }

    private void show(Optional<ReaderMark> chosen) {
        marks.forEach((mark, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(chosen.filter(mark::equals).isPresent())));
    }

    private Div answers(List<AnsweredQuestion> answered) {
        Div answers = new Div(new H2(getTranslation("catalogue.reader.answers")));
        answers.addClassName("rs-answers");
        for (AnsweredQuestion each : answered) {
            Div card = new Div(new H3(each.question()), new Paragraph(each.answer()));
            card.getElement().setAttribute("lang", each.language().toLanguageTag());
            card.addClassName("rs-card");
            answers.add(card);
        }
        return answers;
    }

    private Div asking() {
        Paragraph help = new Paragraph(getTranslation("catalogue.reader.ask.help"));
        help.addClassName("rs-second");
        question.setLabel(getTranslation("catalogue.reader.ask.label"));
        question.setMaxLength(ReaderFeedback.LONGEST_QUESTION);
        question.setWidthFull();
        question.setValueChangeMode(ValueChangeMode.LAZY);
        Button send = new Button(getTranslation("catalogue.reader.ask.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div asking = new Div(new H2(getTranslation("catalogue.reader.ask")), help, question, send);
        asking.addClassName("rs-asking");
        return asking;
    }

    private void send() {
        try {
            feedback.ask(next, item.id(), getLocale(), question.getValue());
            next = UUID.randomUUID();
            question.clear();
            question.setInvalid(false);
            Notices.done(getTranslation("catalogue.reader.ask.sent"));
        } catch (DomainError.Invalid invalid) {
            question.setErrorMessage(getTranslation(invalid.fields().getOrDefault("question", "error.invalid")));
            question.setInvalid(true);
        }
    }
}
