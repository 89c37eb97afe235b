package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restride.base.Wording;
import org.restride.questions.Answer;
import org.restride.questions.AnswerKind;
import org.restride.questions.Questionnaire;
import org.restride.questions.TimeUnit;

/** One question and the field in which it is answered; tells of each change. */
final class AnswerField extends Div {

    /** While somebody types, the server hears of it at most once in this time. */
    private static final int TELL_AFTER_MILLIS = 1_000;

    /** A scale with more places is typed as a number. */
    private static final int MOST_CELLS = 11;

    private final Questionnaire.Item item;
    private final Consumer<Answer> onChange;
    private final Div notes = Parts.box("rs-answer-notes");
    private Consumer<Answer> write = answer -> {};
    private boolean telling = true;

    AnswerField(Questionnaire.Item item, Consumer<Answer> onChange) {
        this.item = item;
        this.onChange = onChange;
        addClassName("rs-question");
        add(field(), notes);
    }

    Questionnaire.Item item() {
        return item;
    }

    /** Shows an answer without telling of it. */
    void show(Answer answer) {
        telling = false;
        write.accept(answer);
        telling = true;
    }

    /** Says something about the answer below the field. */
    void note(Component... words) {
        notes.removeAll();
        notes.add(words);
    }

    private Component field() {
        return switch (item.kind()) {
            case AnswerKind.YesNo _ -> yesNo();
            case AnswerKind.OneOf kind -> oneOf(kind.options());
            case AnswerKind.SeveralOf kind -> severalOf(kind.options(), "rs-chips");
            case AnswerKind.Places kind -> severalOf(kind.options(), "rs-chips");
            case AnswerKind.Count kind -> number(kind);
            case AnswerKind.Scale kind ->
                cells(
                        IntStream.rangeClosed(0, AnswerKind.Scale.MOST).boxed().toList(),
                        getTranslation("plans.answer.scale", words(kind.none()), words(kind.worst())));
            case AnswerKind.Range kind -> range(kind);
            case AnswerKind.Activities _ ->
                throw new IllegalArgumentException("Activities are asked one by one, once they are named");
            case AnswerKind.Duration _ -> duration();
            case AnswerKind.Text kind -> text(kind);
        };
    }

    private Component yesNo() {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>();
        group.setItems(true, false);
        group.setItemLabelGenerator(yes -> getTranslation(yes ? "plans.answer.yes" : "plans.answer.no"));
        group.addClassName("rs-chips");
        label(group);
        write = answer -> group.setValue(answer instanceof Answer.Said(boolean yes) ? yes : null);
        listen(group, () -> group.isEmpty() ? new Answer.Open() : new Answer.Said(group.getValue()));
        return group;
    }

    private Component oneOf(List<AnswerKind.Option> options) {
        RadioButtonGroup<AnswerKind.Option> group = new RadioButtonGroup<>();
        group.setItems(options);
        group.setItemLabelGenerator(option -> words(option.label()));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.addClassName("rs-chips");
        label(group);
        write = answer -> group.setValue(options.stream()
                .filter(option -> isChosen(answer, option))
                .findFirst()
                .orElse(null));
        listen(
                group,
                () -> group.isEmpty()
                        ? new Answer.Open()
                        : Answer.Chosen.of(group.getValue().id()));
        return group;
    }

    private Component severalOf(List<AnswerKind.Option> options, String look) {
        CheckboxGroup<AnswerKind.Option> group = new CheckboxGroup<>();
        group.setItems(options);
        group.setItemLabelGenerator(option -> words(option.label()));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.addClassName(look);
        label(group);
        write = answer -> group.setValue(options.stream()
                .filter(option -> isChosen(answer, option))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        group.addValueChangeListener(change -> {
            Set<AnswerKind.Option> left = sole(change.getOldValue(), change.getValue());
            if (left.equals(change.getValue())) {
                tell(
                        left.isEmpty()
                                ? new Answer.Open()
                                : new Answer.Chosen(
                                        left.stream().map(AnswerKind.Option::id).toList()));
            } else {
                group.setValue(left);
            }
        });
        return group;
    }

    /** "None of these" drives the others out, and they drive it out. */
    private static Set<AnswerKind.Option> sole(Set<AnswerKind.Option> before, Set<AnswerKind.Option> now) {
        if (now.size() < 2 || now.stream().noneMatch(AnswerKind.Option::alone)) {
            return now;
        }
        boolean aloneIsNew = now.stream().anyMatch(option -> option.alone() && !before.contains(option));
        return now.stream()
                .filter(option -> option.alone() == aloneIsNew)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Component number(AnswerKind.Count kind) {
        IntegerField field = wholeNumber(kind.least(), kind.most());
        field.setSuffixComponent(new Span(getTranslation("plans.answer.unit." + kind.unit())));
        label(field);
        write = answer -> field.setValue(answer instanceof Answer.Amount(int amount) ? amount : null);
        listen(field, () -> amount(field, kind));
        return field;
    }

    private Component range(AnswerKind.Range kind) {
        List<Integer> places = IntStream.rangeClosed(0, (kind.most() - kind.least()) / kind.step())
                .mapToObj(place -> kind.least() + place * kind.step())
                .toList();
        String ends =
                getTranslation("plans.answer.ends", kind.least(), words(kind.low()), kind.most(), words(kind.high()));
        return places.size() <= MOST_CELLS ? cells(places, ends) : typed(kind, ends);
    }

    private Component cells(List<Integer> places, String ends) {
        RadioButtonGroup<Integer> group = new RadioButtonGroup<>();
        group.setItems(places);
        group.addClassName("rs-cells");
        group.setLabel(words(item.text()));
        group.setHelperText(ends);
        write = answer -> group.setValue(answer instanceof Answer.Amount(int amount) ? amount : null);
        listen(group, () -> group.isEmpty() ? new Answer.Open() : new Answer.Amount(group.getValue()));
        return group;
    }

    private Component typed(AnswerKind.Range kind, String ends) {
        IntegerField field = wholeNumber(kind.least(), kind.most());
        field.setStep(kind.step());
        field.setLabel(words(item.text()));
        field.setHelperText(ends);
        write = answer -> field.setValue(answer instanceof Answer.Amount(int amount) ? amount : null);
        listen(field, () -> amount(field, kind));
        return field;
    }

    private static Answer amount(IntegerField field, AnswerKind kind) {
        Integer value = field.getValue();
        return value == null || !kind.fits(new Answer.Amount(value)) ? new Answer.Open() : new Answer.Amount(value);
    }

    private IntegerField wholeNumber(int least, int most) {
        IntegerField field = new IntegerField();
        field.setMin(least);
        field.setMax(most);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TELL_AFTER_MILLIS);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("plans.answer.whole-number"))
                .setMinErrorMessage(getTranslation("plans.answer.range", least, most))
                .setMaxErrorMessage(getTranslation("plans.answer.range", least, most)));
        return field;
    }

    private Component duration() {
        IntegerField count = wholeNumber(1, 999);
        label(count);
        Select<TimeUnit> unit = new Select<>();
        unit.setItems(TimeUnit.values());
        unit.setItemLabelGenerator(each -> getTranslation("plans.answer.time." + each));
        unit.setValue(TimeUnit.WEEKS);
        unit.setAriaLabel(getTranslation("plans.answer.time"));
        write = answer -> {
            count.setValue(answer instanceof Answer.Lasting lasting ? lasting.count() : null);
            unit.setValue(answer instanceof Answer.Lasting lasting ? lasting.unit() : TimeUnit.WEEKS);
        };
        Runnable told = () -> {
            Integer value = count.getValue();
            tell(
                    value == null || value < 1 || value > 999
                            ? new Answer.Open()
                            : new Answer.Lasting(value, unit.getValue()));
        };
        count.addValueChangeListener(change -> told.run());
        unit.addValueChangeListener(change -> told.run());
        return Parts.box("rs-duration", count, unit);
    }

    private Component text(AnswerKind.Text kind) {
        TextArea area = new TextArea();
        area.setMaxLength(kind.most());
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(TELL_AFTER_MILLIS);
        label(area);
        write = answer -> area.setValue(answer instanceof Answer.Words(String text) ? text : "");
        listen(area, () -> new Answer.Words(area.getValue()));
        return area;
    }

    private <F extends Component & HasLabel & HasHelper> void label(F field) {
        field.setLabel(words(item.text()));
        Wording help = item.help();
        if (help != null) {
            field.setHelperText(words(help));
        }
    }

    private void listen(HasValue<?, ?> field, java.util.function.Supplier<Answer> read) {
        field.addValueChangeListener(change -> tell(read.get()));
    }

    private void tell(Answer answer) {
        if (telling) {
            onChange.accept(answer);
        }
    }

    private String words(Wording wording) {
        return wording.in(getLocale());
    }

    private static boolean isChosen(Answer answer, AnswerKind.Option option) {
        return answer instanceof Answer.Chosen(List<String> chosen) && chosen.contains(option.id());
    }
}
