package org.restride.catalogue.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalogue.FigureFault;

/** An exercise's figure, posed joint by joint in the browser; its value is the figure's JSON, empty for none. */
@Tag("rs-pose-editor")
@JsModule("./components/rs-pose-editor.ts")
class PoseEditor extends AbstractSinglePropertyField<PoseEditor, String> implements HasStyle, HasValidationProperties {

    private static final long serialVersionUID = 1L;

    PoseEditor() {
        super("value", "", false);
        setSynchronizedEvent("rs-change");
        getElement().setProperty("language", getLocale().getLanguage());
        addValueChangeListener(change -> {
            setInvalid(false);
            setErrorMessage("");
        });
    }

    /** With each place that is at fault, and the range there. */
    @Override
    public void setErrorMessage(String message) {
        String whole = message.isEmpty()
                ? ""
                : Stream.concat(
                                Stream.of(message),
                                FigureFault.of(getValue()).stream().map(this::words))
                        .collect(Collectors.joining(" "));
        HasValidationProperties.super.setErrorMessage(whole);
    }

    private String words(FigureFault fault) {
        return switch (fault) {
            case FigureFault.Impossible angle ->
                getTranslation(
                        "catalogue.editor.figure.beyond",
                        angle.place(),
                        Math.round(angle.value()),
                        Math.round(angle.least()),
                        Math.round(angle.most()));
            case FigureFault.Unreadable unreadable ->
                getTranslation("catalogue.editor.figure.unreadable", unreadable.place());
        };
    }
}
