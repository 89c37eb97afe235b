package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.restride.base.DomainError;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.PatientSummary;
import org.restride.people.rights.Correction;
import org.restride.people.rights.Corrections;

/** What a patient says is wrong, and the clinician's answers; nothing is corrected from here. */
class CorrectionAnswers extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PatientSummary who;
    private final transient Corrections corrections;

    CorrectionAnswers(PatientSummary who, Corrections corrections) {
        this.who = who;
        this.corrections = corrections;
        show();
    }

    private void show() {
        removeAll();
        List<Correction> asked = corrections.of(who.id());
        if (asked.isEmpty()) {
            add(new Paragraph(getTranslation("rights.staff.none")));
        }
        asked.forEach(each -> add(request(each)));
    }

    private Div request(Correction each) {
        Span where = new Span(getTranslation("rights.part." + each.part()) + " · "
                + DayWords.full(this, each.askedAt().atZone(who.zone()).toLocalDate()));
        where.addClassName("rs-meta");
        Paragraph words = new Paragraph(each.words());
        Div box = new Div(where, words);
        box.addClassName("rs-rights-request");
        each.reply().ifPresentOrElse(reply -> box.add(said(reply)), () -> box.add(answering(each)));
        return box;
    }

    private Paragraph said(Correction.Reply reply) {
        Paragraph said = new Paragraph(
                getTranslation(reply.corrected() ? "rights.correct.yes" : "rights.correct.no") + " " + reply.words());
        said.addClassName("rs-strong");
        return said;
    }

    private Div answering(Correction each) {
        TextArea words = new TextArea(getTranslation("rights.staff.reply"));
        words.setMaxLength(Corrections.LONGEST);
        words.setWidthFull();
        Button yes = new Button(getTranslation("rights.staff.corrected"), click -> answer(each, true, words));
        Button no = new Button(getTranslation("rights.staff.not-corrected"), click -> answer(each, false, words));
        Div acts = new Div(yes, no);
        acts.addClassName("rs-row");
        return new Div(words, acts);
    }

    private void answer(Correction each, boolean corrected, TextArea words) {
        try {
            corrections.answer(who.id(), each.id(), corrected, words.getValue());
            Notices.done(getTranslation("rights.staff.answered"));
            show();
        } catch (DomainError.Invalid wrong) {
            words.setErrorMessage(getTranslation(wrong.fields().getOrDefault("words", "error.invalid")));
            words.setInvalid(true);
            words.focus();
        }
    }
}
