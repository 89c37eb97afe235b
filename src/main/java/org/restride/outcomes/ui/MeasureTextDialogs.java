package org.restride.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Texts;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.outcomes.ClinicText;
import org.restride.outcomes.EnterText;
import org.restride.outcomes.ImportTable;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureStanding;
import org.restride.outcomes.MeasureTexts;
import org.restride.questions.AnswerKind;
import org.restride.questions.Questionnaire;

/** Takes the words or the table of a measure, with the licence that allows the clinic to use them. */
final class MeasureTextDialogs {

    private static final int LONGEST_TEXT = 600;

    private final MeasureTexts texts;
    private final Runnable again;

    MeasureTextDialogs(MeasureTexts texts, Runnable again) {
        this.texts = texts;
        this.again = again;
    }

    void enter(Component page, MeasureStanding standing) {
        Measure measure = standing.measure();
        Select<Locale> language = new Select<>();
        language.setLabel(page.getTranslation("outcomes.texts.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(
                each -> each.getDisplayLanguage(page.getUI().map(UI::getLocale).orElse(each)));
        language.setValue(Texts.LANGUAGES.getFirst());
        Map<String, TextField> fields = new LinkedHashMap<>();
        measure.places().forEach(place -> {
            TextField field = new TextField(place(page, measure, place));
            field.setMaxLength(LONGEST_TEXT);
            field.setWidthFull();
            fields.put(place, field);
        });
        Runnable fill = () ->
                fields.forEach((place, field) -> field.setValue(known(standing.text(), place, language.getValue())));
        fill.run();
        language.addValueChangeListener(_ -> fill.run());
        TextArea lines = lines(page, fields);
        TextArea licence = licence(page);
        Checkbox confirmed = confirmation(page);
        FormDialog dialog = new FormDialog(
                page.getTranslation("outcomes.texts.enter-title", measure.abbreviation()),
                page.getTranslation("outcomes.texts.save"),
                () -> {
                    Map<String, String> words = new HashMap<>();
                    fields.forEach((place, field) -> words.put(place, field.getValue()));
                    texts.enter(new EnterText(
                            measure.key(),
                            language.getValue().getLanguage(),
                            words,
                            licence.getValue(),
                            confirmed.getValue()));
                    Notices.done(page.getTranslation("outcomes.texts.saved"));
                    again.run();
                });
        dialog.says(page.getTranslation("outcomes.texts.enter-help"))
                .asks("language", language)
                .shows(lines);
        fields.forEach(dialog::asks);
        dialog.asks("licence", licence).asks("confirmed", confirmed).open();
    }

    void importTable(Component page, Measure measure) {
        TextArea rows = new TextArea(page.getTranslation("outcomes.texts.table"));
        rows.setHelperText(page.getTranslation("outcomes.texts.table.help"));
        rows.setMaxLength(20_000);
        rows.setWidthFull();
        rows.setMinRows(8);
        TextArea licence = licence(page);
        Checkbox confirmed = confirmation(page);
        new FormDialog(
                        page.getTranslation("outcomes.texts.import-title", measure.abbreviation()),
                        page.getTranslation("outcomes.texts.import"),
                        () -> {
                            try {
                                texts.importTable(new ImportTable(
                                        measure.key(), rows.getValue(), licence.getValue(), confirmed.getValue()));
                            } catch (DomainError.Invalid wrong) {
                                showWrongLine(rows, wrong);
                                throw wrong;
                            }
                            Notices.done(page.getTranslation("outcomes.texts.saved"));
                            again.run();
                        })
                .asks("rows", rows)
                .asks("licence", licence)
                .asks("confirmed", confirmed)
                .open();
    }

    /** What is wrong in the table itself is said with its line, below the table. */
    private static void showWrongLine(TextArea rows, DomainError.Invalid wrong) {
        if (wrong.fields().isEmpty()) {
            rows.setErrorMessage(
                    rows.getTranslation(wrong.textKey(), wrong.arguments().toArray()));
            rows.setInvalid(true);
        }
    }

    /** Whoever has the questionnaire as a text pastes it here, a line for each place. */
    private static TextArea lines(Component page, Map<String, TextField> fields) {
        TextArea lines = new TextArea(page.getTranslation("outcomes.texts.lines"));
        lines.setHelperText(page.getTranslation("outcomes.texts.lines.help", fields.size()));
        lines.setWidthFull();
        lines.addValueChangeListener(change -> {
            List<String> all = change.getValue()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            boolean fits = all.isEmpty() || all.size() == fields.size();
            lines.setErrorMessage(page.getTranslation("outcomes.texts.lines.wrong", all.size(), fields.size()));
            lines.setInvalid(!fits);
            if (fits) {
                Iterator<String> next = all.iterator();
                fields.values().stream().filter(_ -> next.hasNext()).forEach(field -> field.setValue(next.next()));
            }
        });
        return lines;
    }

    private static TextArea licence(Component page) {
        TextArea licence = new TextArea(page.getTranslation("outcomes.texts.licence"));
        licence.setHelperText(page.getTranslation("outcomes.texts.licence.help"));
        licence.setMaxLength(500);
        licence.setWidthFull();
        return licence;
    }

    private static Checkbox confirmation(Component page) {
        return new Checkbox(page.getTranslation("outcomes.texts.confirm"));
    }

    private static String known(@Nullable ClinicText text, String place, Locale language) {
        return Stream.ofNullable(text)
                .flatMap(found -> Optional.ofNullable(found.words().get(place)).stream())
                .flatMap(wording -> Optional.ofNullable(wording.byLanguage().get(language.getLanguage())).stream())
                .findFirst()
                .orElse("");
    }

    /** Which question or statement of the paper it is and, for an answer, which one and what it counts: people read it off the paper. */
    private static String place(Component page, Measure measure, String place) {
        int dot = place.indexOf('.');
        String question = dot < 0 ? place : place.substring(0, dot);
        int number = 1;
        for (Questionnaire.Item item : measure.questions().questions()) {
            boolean here = item.id().equals(question);
            if (item.kind() instanceof AnswerKind.SeveralOf several && dot >= 0) {
                // Statements to tick have one number through all portions, as on the paper.
                List<String> statements = statements(several);
                if (here) {
                    return page.getTranslation(
                            "outcomes.place.statement", number + statements.indexOf(place.substring(dot + 1)));
                }
                number += statements.size();
            } else {
                if (here) {
                    return dot < 0
                            ? page.getTranslation("outcomes.place.question", number)
                            : answer(page, item, number, place.substring(dot + 1));
                }
                number++;
            }
        }
        return place;
    }

    private static List<String> statements(AnswerKind.SeveralOf kind) {
        return kind.options().stream()
                .filter(option -> !option.alone())
                .map(AnswerKind.Option::id)
                .toList();
    }

    private static String answer(Component page, Questionnaire.Item item, int number, String option) {
        List<AnswerKind.Option> options = item.kind().choices();
        for (int n = 0; n < options.size(); n++) {
            if (options.get(n).id().equals(option)) {
                return page.getTranslation(
                        "outcomes.place.answer",
                        number,
                        n + 1,
                        Objects.requireNonNullElse(options.get(n).value(), 0));
            }
        }
        return option;
    }
}
