package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.MediaUpload;

/** The editor's fields by name, each read and written as the text that a draft keeps. */
final class Inputs {

    /** While somebody types, the server hears of it at most once in this time: a draft is never older than two seconds. */
    private static final int TELL_AFTER_MILLIS = 1_000;

    private record Input(Supplier<String> read, Consumer<String> write, Component component) {}

    private final Component page;
    private final Runnable changed;
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private boolean quiet;

    Inputs(Component page, Runnable changed) {
        this.page = page;
        this.changed = changed;
    }

    TextField line(String name) {
        TextField field = typed(name, new TextField());
        inputs.put(name, new Input(field::getValue, field::setValue, field));
        return field;
    }

    TextArea block(String name) {
        TextArea field = typed(name, new TextArea());
        inputs.put(name, new Input(field::getValue, field::setValue, field));
        return field;
    }

    IntegerField number(String name, int least, int most) {
        IntegerField field = typed(name, new IntegerField());
        field.setMin(least);
        field.setMax(most);
        inputs.put(
                name,
                new Input(
                        () -> field.getValue() == null ? "" : field.getValue().toString(),
                        text -> field.setValue(text.matches("\\d{1,6}") ? Integer.valueOf(text) : null),
                        field));
        return field;
    }

    Checkbox flag(String name) {
        Checkbox field = new Checkbox(label(name));
        watch(field);
        inputs.put(
                name,
                new Input(
                        () -> String.valueOf(field.getValue()), text -> field.setValue(Boolean.valueOf(text)), field));
        return field;
    }

    Select<String> choice(String name, List<String> codes, UnaryOperator<String> words) {
        Select<String> field = new Select<>();
        field.setLabel(label(name));
        field.setItems(codes);
        field.setItemLabelGenerator(words::apply);
        watch(field);
        inputs.put(
                name,
                new Input(
                        () -> field.getValue() == null ? "" : field.getValue(),
                        text -> field.setValue(codes.contains(text) ? text : null),
                        field));
        return field;
    }

    ComboBox<String> search(String name, List<String> codes, UnaryOperator<String> words) {
        ComboBox<String> field = new ComboBox<>(label(name));
        field.setItems(codes);
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
        watch(field);
        inputs.put(
                name,
                new Input(
                        () -> field.getValue() == null ? "" : field.getValue(),
                        text -> field.setValue(codes.contains(text) ? text : null),
                        field));
        return field;
    }

    /** Several of the codes. What was there keeps its order, for the first one named is the one that matters most. */
    MultiSelectComboBox<String> choices(String name, List<String> codes, UnaryOperator<String> words) {
        Set<String> written = new LinkedHashSet<>();
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(label(name));
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setItems(codes);
        field.setItemLabelGenerator(words::apply);
        watch(field);
        inputs.put(
                name,
                new Input(
                        () -> inOrder(written, codes, field.getValue(), ","),
                        text -> {
                            written.clear();
                            written.addAll(List.of(text.split(",")));
                            field.setValue(known(text, codes));
                        },
                        field));
        return field;
    }

    /** Several of the codes, and others that somebody writes or that were there already. */
    MultiSelectComboBox<String> openChoices(String name, List<String> codes, UnaryOperator<String> words) {
        SequencedSet<String> offered = new LinkedHashSet<>(codes);
        SequencedSet<String> written = new LinkedHashSet<>();
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(label(name));
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setItemLabelGenerator(words::apply);
        field.setItems(List.copyOf(offered));
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(custom -> {
            String code = code(custom.getDetail());
            if (!code.isEmpty()) {
                Set<String> chosen = new LinkedHashSet<>(field.getValue());
                offer(field, offered, List.of(code));
                chosen.add(code);
                field.setValue(chosen);
            }
        });
        watch(field);
        inputs.put(
                name,
                new Input(
                        () -> inOrder(written, offered, field.getValue(), ", "),
                        text -> {
                            written.clear();
                            split(text).forEach(written::add);
                            offer(field, offered, written);
                            field.setValue(new LinkedHashSet<>(written));
                        },
                        field));
        return field;
    }

    private static void offer(
            MultiSelectComboBox<String> field, SequencedSet<String> offered, Collection<String> codes) {
        if (offered.addAll(codes)) {
            Set<String> chosen = field.getValue();
            field.setItems(List.copyOf(offered));
            field.setValue(chosen);
        }
    }

    private static String code(String typed) {
        return typed.isBlank() ? "" : ItemKey.fromTitle(typed).value();
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(code -> !code.isEmpty());
    }

    private static String inOrder(
            Collection<String> written, Collection<String> offered, Set<String> chosen, String between) {
        return Stream.concat(written.stream(), offered.stream())
                .distinct()
                .filter(chosen::contains)
                .collect(Collectors.joining(between));
    }

    PoseEditor poses(String name) {
        PoseEditor field = new PoseEditor();
        watch(field);
        inputs.put(name, new Input(field::getValue, field::setValue, field));
        return field;
    }

    PicturesField pictures(String name, MediaUpload upload) {
        PicturesField field = new PicturesField(upload);
        field.setLabel(label(name));
        watch(field);
        inputs.put(name, new Input(field::getValue, field::setValue, field));
        return field;
    }

    Map<String, String> read() {
        Map<String, String> fields = new LinkedHashMap<>();
        inputs.forEach((name, input) -> fields.put(name, input.read().get()));
        fields.putAll(hidden);
        return fields;
    }

    /** Shows what is kept, without taking it for typing. */
    void write(Sketch sketch) {
        quiet = true;
        inputs.forEach((name, input) -> input.write().accept(sketch.get(name)));
        hidden.clear();
        sketch.fields().forEach((name, value) -> {
            if (!inputs.containsKey(name)) {
                hidden.put(name, value);
            }
        });
        quiet = false;
    }

    /** Marks the fields that have a problem and clears the others; gives the problems that have no field. */
    Map<String, String> mark(Map<String, String> problems) {
        Map<String, String> elsewhere = new LinkedHashMap<>(problems);
        inputs.forEach((name, input) -> {
            if (input.component() instanceof HasValidationProperties field) {
                String key = problems.get(name);
                field.setInvalid(key != null);
                field.setErrorMessage(key == null ? "" : page.getTranslation(key));
                elsewhere.remove(name);
            }
        });
        return elsewhere;
    }

    String label(String name) {
        return page.getTranslation("catalogue.editor." + name);
    }

    private <F extends HasValueChangeMode> F typed(String name, F field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TELL_AFTER_MILLIS);
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(label(name));
        }
        if (field instanceof HasValue<?, ?> value) {
            watch(value);
        }
        return field;
    }

    private void watch(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> tell());
    }

    private void tell() {
        if (!quiet) {
            changed.run();
        }
    }

    private static Set<String> known(String text, List<String> codes) {
        Set<String> chosen = new LinkedHashSet<>(Arrays.asList(text.split(",")));
        chosen.retainAll(codes);
        return chosen;
    }
}
