package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.restride.questions.Answer;
import org.restride.questions.AnswerKind;
import org.restride.questions.Questionnaire;

/** The questions of a questionnaire, a page or all at once; those that an answer makes needless hide. */
public final class QuestionList extends Div {

    private final Questionnaire questionnaire;
    private final Map<String, Answer> answers;
    private final Map<String, AnswerField> fields = new LinkedHashMap<>();
    private final Map<Questionnaire.Page, Div> sections = new LinkedHashMap<>();
    private final BiConsumer<String, Map<String, Answer>> onChange;

    /**
     * @param pages that are shown; with their titles if they are several
     * @param answers as far as they are known
     * @param onChange gets the question that was answered and all answers
     */
    public QuestionList(
            Questionnaire questionnaire,
            List<Questionnaire.Page> pages,
            Map<String, Answer> answers,
            BiConsumer<String, Map<String, Answer>> onChange) {
        this.questionnaire = questionnaire;
        this.answers = new HashMap<>(answers);
        this.onChange = onChange;
        addClassName("rs-questions");
        for (Questionnaire.Page page : pages) {
            Div section = Parts.box("rs-question-page");
            if (pages.size() > 1) {
                section.addClassName("rs-card");
                section.add(new H2(page.title().in(getLocale())));
            }
            for (Questionnaire.Item item : page.questions()) {
                AnswerField field = new AnswerField(item, answer -> answered(item.id(), answer));
                Optional.ofNullable(answers.get(item.id())).ifPresent(field::show);
                fields.put(item.id(), field);
                section.add(field);
            }
            sections.put(page, section);
            add(section);
        }
        showAsked();
    }

    public Map<String, Answer> answers() {
        return Map.copyOf(answers);
    }

    /** Says the same below each question that is asked and not answered, until it is; free words may stay open. */
    public void markOpen(String words) {
        Set<String> asked = questionnaire.asked(answers);
        fields.forEach((id, field) -> {
            if (asked.contains(id) && !answers.containsKey(id) && !(field.item().kind() instanceof AnswerKind.Text)) {
                field.note(Parts.text("rs-care-text", words));
            }
        });
    }

    Optional<AnswerField> field(String question) {
        return Optional.ofNullable(fields.get(question));
    }

    private void answered(String question, Answer answer) {
        if (answer.isEmpty()) {
            answers.remove(question);
        } else {
            answers.put(question, answer);
        }
        field(question).ifPresent(AnswerField::note);
        showAsked();
        onChange.accept(question, answers());
    }

    private void showAsked() {
        Set<String> asked = questionnaire.asked(answers);
        fields.forEach((id, field) -> field.setVisible(asked.contains(id)));
        sections.forEach((page, section) ->
                section.setVisible(page.questions().stream().anyMatch(item -> asked.contains(item.id()))));
    }
}
