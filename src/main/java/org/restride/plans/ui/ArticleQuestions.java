package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.plans.learning.AskedQuestion;
import org.restride.plans.learning.Learning;

/** Below an article: what the patient's clinician asks about it. */
class ArticleQuestions extends Section {
    private final transient Learning learning;

    ArticleQuestions(List<AskedQuestion> asked, Learning learning) {
        this.learning = learning;
        addClassName("rs-reader-panel");
        setVisible(!asked.isEmpty());
        add(
                new H2(getTranslation("plans.learning.title")),
                Parts.text("rs-second", getTranslation("plans.learning.help")));
        asked.forEach(question -> add(field(question)));
    }

    private Div field(AskedQuestion asked) {
        TextArea answer = new TextArea(asked.question());
        answer.setMaxLength(Learning.LONGEST_ANSWER);
        answer.setWidthFull();
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.setValue(asked.answer().orElse(""));
        UUID[] id = {UUID.randomUUID()};
        Button send = Parts.plain(getTranslation("plans.learning.send"), () -> {
            try {
                learning.answer(id[0], asked.part(), asked.question(), answer.getValue());
                id[0] = UUID.randomUUID();
                answer.setInvalid(false);
                Notices.done(getTranslation("plans.learning.sent"));
            } catch (DomainError.Invalid empty) {
                answer.setErrorMessage(getTranslation(empty.fields().getOrDefault("answer", "error.invalid")));
                answer.setInvalid(true);
            }
        });
        Parts.name(send, getTranslation("plans.learning.send-of", asked.question()));
        return Parts.box("rs-asking", answer, send);
    }
}
