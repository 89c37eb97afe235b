package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.IntConsumer;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Illustration;

/** One picture or video, small, and what is said of it. */
class PictureRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TELL_AFTER_MILLIS = 1_000;

    private final transient Illustration picture;
    private final TextArea alt = new TextArea();
    private final TextField caption = new TextField();
    private final Button up = button("arrow-up");
    private final Button down = button("arrow-down");
    private final Button remove = button("trash-2");

    PictureRow(Illustration picture, Runnable changed) {
        this.picture = picture;
        addClassName("rs-picture-row");
        alt.setValue(picture.alt());
        alt.setMaxLength(Illustration.LONGEST_ALT);
        alt.setRequiredIndicatorVisible(true);
        alt.setMinRows(1);
        caption.setValue(picture.caption());
        caption.setMaxLength(Illustration.LONGEST_CAPTION);
        for (HasValueChangeMode field : List.of(alt, caption)) {
            field.setValueChangeMode(ValueChangeMode.TIMEOUT);
            field.setValueChangeTimeout(TELL_AFTER_MILLIS);
        }
        alt.addValueChangeListener(change -> {
            if (!alt.isEmpty()) {
                alt.setInvalid(false);
            }
            changed.run();
        });
        caption.addValueChangeListener(change -> changed.run());
        Div words = new Div(alt, caption);
        words.addClassName("rs-picture-words");
        Div order = new Div(up, down, remove);
        order.addClassName("rs-picture-order");
        add(new Illustrations(List.of(bare(picture))).small(), words, order);
    }

    private static Illustration bare(Illustration picture) {
        return new Illustration(picture.media(), picture.video(), picture.width(), picture.height(), "", "");
    }

    Illustration read() {
        return new Illustration(
                picture.media(),
                picture.video(),
                picture.width(),
                picture.height(),
                alt.getValue().strip(),
                caption.getValue().strip());
    }

    void onMove(IntConsumer move) {
        up.addClickListener(click -> move.accept(-1));
        down.addClickListener(click -> move.accept(1));
    }

    void onRemove(Runnable then) {
        remove.addClickListener(click -> then.run());
    }

    /** Which one of how many it is, so that its fields and buttons can be told apart by ear. */
    void number(int number, int of) {
        alt.setLabel(getTranslation(
                picture.video() ? "catalogue.editor.pictures.alt-video" : "catalogue.editor.pictures.alt", number));
        caption.setLabel(getTranslation("catalogue.editor.pictures.caption", number));
        up.setAriaLabel(getTranslation("catalogue.editor.pictures.up", number));
        down.setAriaLabel(getTranslation("catalogue.editor.pictures.down", number));
        remove.setAriaLabel(getTranslation("catalogue.editor.pictures.remove", number));
        up.setEnabled(number > 1);
        down.setEnabled(number < of);
    }

    void mark(boolean invalid) {
        boolean missing = invalid && alt.isEmpty();
        alt.setInvalid(missing);
        alt.setErrorMessage(missing ? getTranslation("catalogue.error.missing") : "");
    }

    void focus() {
        alt.focus();
    }

    private static Button button(String icon) {
        Button button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
