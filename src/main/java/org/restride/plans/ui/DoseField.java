package org.restride.plans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import org.restride.base.ui.Icon;
import org.restride.plans.CadenceWords;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseWords;

/** Where a dose is typed; says below how it is read, in the words that the patient gets. What is not understood stays in the field. */
class DoseField extends Div {
    private static final int MILLIS_BETWEEN_READINGS = 250;

    private final TextField field = new TextField();
    private final Div reading = Parts.box("rs-read-as");
    private final Locale language;
    private final Consumer<DoseParser.Understood> onUnderstood;

    /**
     * @param label what is dosed
     * @param text what stands in the field at first
     * @param onUnderstood gets each dose that is understood, while it is typed
     * @param onTyped gets each text, understood or not
     * @param onDone is called when the person leaves with Enter or Escape
     */
    DoseField(
            String label,
            String text,
            Locale language,
            Consumer<DoseParser.Understood> onUnderstood,
            Consumer<String> onTyped,
            Runnable onDone) {
        this.language = language;
        this.onUnderstood = onUnderstood;
        addClassName("rs-dose");
        field.setAriaLabel(label);
        field.setValue(text);
        field.setAutoselect(true);
        field.setAutocorrect(false);
        field.setWidthFull();
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(MILLIS_BETWEEN_READINGS);
        field.setSuffixComponent(Parts.text("rs-kbd", getTranslation("plans.builder.enter")));
        field.addValueChangeListener(change -> {
            onTyped.accept(change.getValue());
            read(change.getValue());
        });
        field.addKeyDownListener(Key.ENTER, press -> onDone.run());
        field.addKeyDownListener(Key.ESCAPE, press -> onDone.run());
        reading.getElement().setAttribute("role", "status");
        add(field, reading);
        read(text);
    }

    TextField field() {
        return field;
    }

    void focus() {
        field.focus();
    }

    private void read(String typed) {
        reading.removeAll();
        switch (DoseParser.in(language).read(typed)) {
            case DoseParser.Understood understood -> {
                reading.setClassName("care", false);
                Span sign = Parts.text("rs-go-text", getTranslation("plans.builder.read-as"));
                reading.add(new Icon("check"), sign, new Span(words(understood)));
                onUnderstood.accept(understood);
            }
            case DoseParser.Unclear(String message, String _) -> {
                reading.setClassName("care", true);
                reading.add(new Icon("info"), new Span(message));
            }
        }
    }

    private String words(DoseParser.Understood understood) {
        String dose = DoseWords.in(language).whole(understood.dose());
        return understood
                .cadence()
                .map(cadence -> dose + ", " + CadenceWords.in(language).line(cadence))
                .orElse(dose);
    }
}
