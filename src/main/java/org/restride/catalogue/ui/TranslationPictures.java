package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.restride.catalogue.Illustration;

/** The words of an item's pictures and videos in both languages beside each other. */
class TranslationPictures extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TELL_AFTER_MILLIS = 1_000;

    private record Row(Illustration original, TextArea alt, TextArea caption) {}

    private final transient List<Row> rows = new ArrayList<>();
    private final transient Runnable changed;
    private final String language;

    TranslationPictures(List<Illustration> originals, List<Illustration> words, String language, Runnable changed) {
        this.changed = changed;
        this.language = language;
        addClassName("rs-translation-pictures");
        for (Illustration original : originals) {
            Optional<Illustration> there = words.stream()
                    .filter(each -> each.media().equals(original.media()))
                    .findFirst();
            row(
                    original,
                    there.map(Illustration::alt).orElse(""),
                    there.map(Illustration::caption).orElse(""));
        }
    }

    List<Illustration> read() {
        return rows.stream()
                .map(row -> new Illustration(
                        row.original().media(),
                        row.original().video(),
                        row.original().width(),
                        row.original().height(),
                        row.alt().getValue().strip(),
                        row.caption().getValue().strip()))
                .toList();
    }

    void mark(boolean missing) {
        rows.forEach(row -> row.alt().setInvalid(missing && row.alt().getValue().isBlank()));
    }

    private void row(Illustration original, String alt, String caption) {
        int number = rows.size() + 1;
        String name = getTranslation("catalogue.editor.pictures.alt", number);
        Span meta = new Span(name);
        meta.addClassName("rs-meta");
        Div left = new Div(meta, new Illustrations(List.of(original)).small(), new Div(new Span(original.alt())));
        left.addClassName("rs-translation-original");
        TextArea words = field(name, alt, Illustration.LONGEST_ALT);
        TextArea below = field(
                getTranslation("catalogue.editor.pictures.caption", number), caption, Illustration.LONGEST_CAPTION);
        Div right = new Div(words);
        if (!original.caption().isBlank()) {
            right.add(below);
        }
        rows.add(new Row(original, words, below));
        Div row = new Div(left, right);
        row.addClassName("rs-translation-row");
        add(row);
    }

    private TextArea field(String label, String value, int longest) {
        TextArea field = new TextArea(getTranslation("catalogue.translation.field", label, language));
        field.setValue(value);
        field.setMaxLength(longest);
        field.setMinRows(1);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TELL_AFTER_MILLIS);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }
}
