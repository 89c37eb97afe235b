package org.restride.plans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Sides;
import org.restride.plans.CadenceWords;
import org.restride.plans.Dose;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseWords;

/**
 * Where a dose is typed; says below how it is read, in the words that the patient gets. What is not understood stays in the field. Each part
 * can be chosen in a field of its own too; what is chosen is typed.
 */
class DoseField extends Div {
    private static final int MILLIS_BETWEEN_READINGS = 250;

    private final TextField field = new TextField();
    private final Div reading = Parts.box("rs-read-as");
    private final Locale language;
    private final @Nullable Sides sides;
    private final DoseControls controls;
    private final Consumer<DoseParser.Understood> onUnderstood;
    private String cadence = "";

    /**
     * @param label what is dosed
     * @param text what stands in the field at first
     * @param sides what the exercise says about sides; null if it is not known
     * @param onUnderstood gets each dose that is understood, while it is typed
     * @param onTyped gets each text, understood or not
     * @param onDone is called when the person leaves with Enter or Escape
     */
    DoseField(
            String label,
            String text,
            Locale language,
            @Nullable Sides sides,
            Consumer<DoseParser.Understood> onUnderstood,
            Consumer<String> onTyped,
            Runnable onDone) {
        this.language = language;
        this.sides = sides;
        this.onUnderstood = onUnderstood;
        controls = new DoseControls(DoseSides.choices(sides), this::type);
        controls.setVisible(false);
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
        add(field, reading, partsButton(), controls);
        read(text);
    }

    private Button partsButton() {
        Button button = new Button(getTranslation("plans.dose.field.parts"), new Icon("chevron-down"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setIconAfterText(true);
        button.addClassName("rs-dose-parts");
        button.getElement().setAttribute("aria-expanded", "false");
        button.addClickListener(click -> {
            controls.setVisible(!controls.isVisible());
            button.getElement().setAttribute("aria-expanded", Boolean.toString(controls.isVisible()));
        });
        return button;
    }

    private void type(Dose dose) {
        field.setValue(DoseWords.in(language).shortly(dose) + cadence);
    }

    TextField field() {
        return field;
    }

    void focus() {
        field.focus();
    }

    private void read(String typed) {
        switch (DoseSides.requireFit(DoseParser.in(language).read(typed), sides, language)) {
            case DoseParser.Understood understood -> {
                cadence = understood
                        .cadence()
                        .map(often -> ", " + CadenceWords.in(language).line(often))
                        .orElse("");
                controls.show(understood.dose());
                String words = DoseWords.in(language).whole(understood.dose()) + cadence;
                say("check", false, Parts.text("rs-go-text", getTranslation("plans.builder.read-as")), new Span(words));
                onUnderstood.accept(understood);
            }
            case DoseParser.Unclear(String message, String _) -> say("info", true, new Span(message));
        }
    }

    private void say(String icon, boolean care, Span... words) {
        reading.removeAll();
        reading.setClassName("care", care);
        reading.add(new Icon(icon));
        reading.add(words);
    }
}
