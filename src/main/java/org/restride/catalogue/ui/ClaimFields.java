package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Claim;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Source;
import org.restride.catalogue.ui.Sketch.SketchClaim;

/** The statements of the text and what they rest on, beside the text. */
class ClaimFields extends Aside {

    private static final long serialVersionUID = 1L;
    private static final int TELL_AFTER_MILLIS = 1_000;

    private final transient Map<String, Source> sources;
    private final transient Runnable changed;
    private final transient Clock clock;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    ClaimFields(Map<String, Source> sources, Clock clock, Runnable changed) {
        this.sources = sources;
        this.clock = clock;
        this.changed = changed;
        addClassName("rs-claim-fields");
        Button more = new Button(getTranslation("catalogue.editor.claim.add"), new Icon("plus"), click -> {
            add(new SketchClaim(freeId(), "", "", "", "", LocalDate.now(clock).toString()));
            changed.run();
        });
        Div head = new Div(new H2(getTranslation("catalogue.claims")), more);
        head.addClassName("rs-claim-head");
        add(head, list);
    }

    void write(List<SketchClaim> claims) {
        rows.clear();
        list.removeAll();
        claims.forEach(this::add);
    }

    List<SketchClaim> read() {
        return rows.stream().map(Row::read).toList();
    }

    private void add(SketchClaim claim) {
        Row row = new Row(claim);
        rows.add(row);
        list.add(row);
    }

    private String freeId() {
        List<String> taken = rows.stream().map(row -> row.id).toList();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "c" + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private void takeOut(Row row) {
        rows.remove(row);
        list.remove(row);
        changed.run();
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final String id;
        private final TextArea text = new TextArea(getTranslation("catalogue.editor.claim.text"));
        private final ComboBox<String> source = new ComboBox<>(getTranslation("catalogue.editor.claim.source"));
        private final TextField where = new TextField(getTranslation("catalogue.editor.claim.where"));
        private final Select<String> grade = new Select<>();
        private final DatePicker checked = new DatePicker(getTranslation("catalogue.editor.claim.checked"));
        private final Span missing = new Span(getTranslation("catalogue.editor.claim.needs-source"));

        Row(SketchClaim claim) {
            id = claim.id();
            addClassName("rs-claim-row");
            Span mark = new Span("[^" + id + "]");
            mark.addClassName("rs-kbd");
            missing.addClassNames("rs-tag", "care");
            Button drop = new Button(new Icon("trash-2"), click -> takeOut(this));
            drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            drop.setAriaLabel(getTranslation("catalogue.editor.claim.remove", id));
            Div top = new Div(mark, missing, drop);
            top.addClassName("rs-claim-top");
            fill(claim);
            add(top, text, source, where, grade, checked);
            watch();
        }

        private void fill(SketchClaim claim) {
            text.setValue(claim.text());
            source.setItems(List.copyOf(sources.keySet()));
            source.setItemLabelGenerator(key -> label(sources.get(key), key));
            source.setValue(sources.containsKey(claim.source()) ? claim.source() : null);
            where.setValue(claim.where());
            grade.setLabel(getTranslation("catalogue.editor.claim.grade"));
            grade.setItems(Arrays.stream(Claim.Grade.values()).map(Codes::of).toList());
            grade.setItemLabelGenerator(code -> getTranslation("catalogue.grade." + code));
            grade.setValue(claim.grade().isEmpty() ? null : claim.grade());
            checked.setMax(LocalDate.now(clock));
            checked.setValue(claim.checked().isEmpty() ? null : LocalDate.parse(claim.checked()));
            missing.setVisible(source.getValue() == null);
        }

        private void watch() {
            text.setValueChangeMode(ValueChangeMode.TIMEOUT);
            text.setValueChangeTimeout(TELL_AFTER_MILLIS);
            where.setValueChangeMode(ValueChangeMode.TIMEOUT);
            where.setValueChangeTimeout(TELL_AFTER_MILLIS);
            text.addValueChangeListener(change -> changed.run());
            where.addValueChangeListener(change -> changed.run());
            grade.addValueChangeListener(change -> changed.run());
            checked.addValueChangeListener(change -> changed.run());
            source.addValueChangeListener(change -> {
                missing.setVisible(change.getValue() == null);
                changed.run();
            });
        }

        SketchClaim read() {
            return new SketchClaim(
                    id,
                    text.getValue(),
                    source.getValue() == null ? "" : source.getValue(),
                    where.getValue(),
                    grade.getValue() == null ? "" : grade.getValue(),
                    checked.getValue() == null ? "" : checked.getValue().toString());
        }

        private static String label(@org.jspecify.annotations.Nullable Source source, String key) {
            return source == null ? key : key + " · " + source.citation();
        }
    }
}
