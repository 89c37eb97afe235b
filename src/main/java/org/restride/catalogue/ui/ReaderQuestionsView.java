package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.QuestionDesk;
import org.restride.catalogue.ReaderQuestion;
import org.restride.catalogue.ReaderVerdict;
import org.restride.people.Clinics;

/** What readers ask and find unclear; an editor answers for all, without knowing who asked. */
@Route("reader-questions")
@RolesAllowed(Role.Names.EDITOR)
@CssImport("./styles/catalogue.css")
class ReaderQuestionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient QuestionDesk desk;
    private final transient Clinics clinics;

    ReaderQuestionsView(QuestionDesk desk, Clinics clinics) {
        this.desk = desk;
        this.clinics = clinics;
        addClassName("rs-reader-questions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.questions"));
    }

    private void refresh() {
        removeAll();
        Anchor back = new Anchor(CatalogueNavigation.catalogue(), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.back"));
        Div head = new Div(back, new H1(getTranslation("catalogue.questions")));
        head.addClassName("rs-head");
        Div body = new Div();
        body.addClassNames("rs-body", "rs-question-list");
        List<ReaderQuestion> waiting = desk.waiting();
        if (waiting.isEmpty()) {
            body.add(new Paragraph(getTranslation("catalogue.questions.none")));
        }
        waiting.forEach(question -> body.add(new Card(question)));
        List<ReaderVerdict> verdicts = desk.verdicts();
        if (!verdicts.isEmpty()) {
            body.add(verdicts(verdicts));
        }
        add(head, body);
    }

    private Div verdicts(List<ReaderVerdict> verdicts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-related-list");
        for (ReaderVerdict each : verdicts) {
            Span counts = new Span(getTranslation("catalogue.questions.marks", each.helpful(), each.notClear()));
            counts.addClassName("rs-second");
            list.add(new ListItem(new Anchor(CatalogueNavigation.item(each.item()), each.title()), counts));
        }
        return new Div(new H2(getTranslation("catalogue.questions.verdicts")), list);
    }

    /** One question, with what may tell who asked, and the fields for what everybody will read. */
    private final class Card extends Div {

        private static final long serialVersionUID = 1L;

        private final TextArea asked = area("catalogue.questions.question");
        private final TextArea answer = area("catalogue.questions.answer");
        private final Paragraph telling = new Paragraph();

        Card(ReaderQuestion question) {
            addClassNames("rs-card", "rs-question-card");
            ItemWords words = new ItemWords(this);
            Span day = new Span(words.day(
                    question.askedAt().atZone(clinics.current().zone()).toLocalDate()));
            day.addClassName("rs-meta");
            Div about = new Div(new Anchor(CatalogueNavigation.item(question.item()), question.title()), day);
            about.addClassName("rs-said-by");
            Paragraph original = new Paragraph(question.text());
            original.getElement().setAttribute("lang", question.language().toLanguageTag());
            telling.addClassName("rs-care-text");
            telling.getElement().setAttribute("role", "status");
            point(question.personal());
            asked.setValue(question.text());
            asked.setMaxLength(500);
            asked.setValueChangeMode(ValueChangeMode.LAZY);
            asked.addValueChangeListener(change -> point(desk.personal(change.getValue())));
            answer.setMaxLength(1_500);
            Button approve = new Button(getTranslation("catalogue.questions.approve"), click -> approve(question));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button decline = new Button(getTranslation("catalogue.questions.decline"), click -> {
                desk.decline(question.id());
                Notices.done(getTranslation("catalogue.questions.declined"));
                refresh();
            });
            Div buttons = new Div(decline, approve);
            buttons.addClassName("rs-question-buttons");
            add(about, original, telling, asked, answer, buttons);
        }

        private void point(List<String> personal) {
            telling.setVisible(!personal.isEmpty());
            telling.setText(getTranslation("catalogue.questions.personal", String.join(" · ", personal)));
        }

        private void approve(ReaderQuestion question) {
            asked.setInvalid(false);
            answer.setInvalid(false);
            try {
                desk.approve(question.id(), asked.getValue(), answer.getValue());
                Notices.done(getTranslation("catalogue.questions.approved"));
                refresh();
            } catch (DomainError.Invalid invalid) {
                invalid.fields().forEach((field, problem) -> {
                    TextArea area = field.equals("answer") ? answer : asked;
                    area.setErrorMessage(getTranslation(problem));
                    area.setInvalid(true);
                });
            }
        }

        private TextArea area(String key) {
            TextArea area = new TextArea(ReaderQuestionsView.this.getTranslation(key));
            area.setWidthFull();
            return area;
        }
    }
}
