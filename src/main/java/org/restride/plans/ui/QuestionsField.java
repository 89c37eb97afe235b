package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.restride.plans.PlanExtra;

/** What a patient is asked about an article, in the patient's words; the first question is offered ready-made. */
class QuestionsField extends Div {
    private final List<TextField> fields;
    private final Consumer<List<String>> onChange;

    /**
     * @param language in which the patient reads
     */
    QuestionsField(List<String> questions, Locale language, Consumer<List<String>> onChange, Runnable onDone) {
        this.onChange = onChange;
        addClassName("rs-questions-field");
        fields = IntStream.range(0, PlanExtra.MOST_QUESTIONS)
                .mapToObj(n -> field(n, n < questions.size() ? questions.get(n) : ""))
                .toList();
        fields.forEach(this::add);
        String ready = getTranslation(language, "plans.questions.ready");
        Button offer = Parts.quiet(getTranslation("plans.questions.offer", ready), () -> take(ready));
        offer.setVisible(questions.isEmpty());
        add(Parts.box("rs-questions-foot", offer, Parts.plain(getTranslation("plans.questions.done"), onDone)));
    }

    void focus() {
        fields.getFirst().focus();
    }

    private TextField field(int number, String question) {
        TextField field = new TextField(getTranslation("plans.questions.label", number + 1));
        field.setMaxLength(PlanExtra.LONGEST_QUESTION);
        field.setWidthFull();
        field.setValue(question);
        field.addValueChangeListener(change -> tell());
        return field;
    }

    private void take(String ready) {
        fields.stream().filter(TextField::isEmpty).findFirst().ifPresent(field -> field.setValue(ready));
    }

    private void tell() {
        onChange.accept(fields.stream()
                .map(TextField::getValue)
                .filter(question -> !question.isBlank())
                .toList());
    }
}
