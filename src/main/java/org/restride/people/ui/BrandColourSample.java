package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.regex.Pattern;
import org.restride.people.BrandColour;

/** Shows how words in the typed colour look, light and dark; offers the nearest tone that can be read if this one can't. */
class BrandColourSample extends Div {

    private static final long serialVersionUID = 1L;
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final TextField field;

    BrandColourSample(TextField field) {
        this.field = field;
        addClassName("rs-brand-sample");
        getElement().setAttribute("role", "status");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> show());
        show();
    }

    private void show() {
        removeAll();
        if (!HEX.matcher(field.getValue()).matches()) {
            return;
        }
        BrandColour typed = BrandColour.of(field.getValue());
        BrandColour light = typed.onLight();
        BrandColour dark = typed.onDark();
        add(
                swatch(getTranslation("admin.colour.light"), light, light.tint()),
                swatch(getTranslation("admin.colour.dark"), dark, dark.tintOnDark()));
        if (typed.isReadable()) {
            add(new Span(getTranslation("admin.colour.readable")));
        } else {
            Span warning = new Span(getTranslation("admin.colour.unreadable"));
            warning.addClassName("rs-care-text");
            add(warning, new Button(getTranslation("admin.colour.take", light.hex()), click -> {
                field.setInvalid(false);
                field.setValue(light.hex());
            }));
        }
    }

    private static Span swatch(String words, BrandColour ink, BrandColour ground) {
        Span swatch = new Span(words);
        swatch.addClassName("rs-tag");
        swatch.getStyle().set("color", ink.hex()).set("background", ground.hex());
        return swatch;
    }
}
