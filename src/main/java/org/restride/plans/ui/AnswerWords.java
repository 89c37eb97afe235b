package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.questions.Answer;
import org.restride.questions.AnswerKind;
import org.restride.questions.Questionnaire;

/** Answers in words. */
public final class AnswerWords {

    private final UI reader;
    private final Locale language;

    public AnswerWords(UI reader) {
        this.reader = reader;
        this.language = reader.getLocale();
    }

    /** What was answered, or that nothing was. */
    public String of(Questionnaire.Item item, Answer answer) {
        return switch (answer) {
            case Answer.Said(boolean yes) -> text(yes ? "plans.answer.yes" : "plans.answer.no");
            case Answer.Chosen(List<String> options) -> chosen(item, options);
            case Answer.Amount(int number) ->
                switch (item.kind()) {
                    case AnswerKind.Count kind -> number + " " + text("plans.answer.unit." + kind.unit());
                    case AnswerKind.Range _ -> String.valueOf(number);
                    default -> text("plans.answer.of-ten", number);
                };
            case Answer.Rated(List<Answer.Activity> activities) ->
                activities.stream()
                        .map(each -> text("plans.answer.rated", each.name(), each.rating()))
                        .collect(Collectors.joining(", "));
            case Answer.Lasting lasting -> text("plans.answer.lasting." + lasting.unit(), lasting.count());
            case Answer.Words(String words) -> text("plans.answer.quoted", words);
            case Answer.Open _ -> text("plans.answer.open");
        };
    }

    private String chosen(Questionnaire.Item item, List<String> options) {
        return item.kind().choices().stream()
                .filter(option -> options.contains(option.id()))
                .map(option -> option.label().in(language))
                .collect(Collectors.joining(", "));
    }

    Optional<String> of(Questionnaire questionnaire, String question, Optional<Answer> answer) {
        return questionnaire.question(question).flatMap(item -> answer.map(given -> of(item, given)));
    }

    private String text(String key, Object... arguments) {
        return reader.getTranslation(key, arguments);
    }
}
