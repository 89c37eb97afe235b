package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.restride.catalogue.Readability;

/** Asks what changed before a version is published, and says so if the text is hard to read. */
class PublishDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PublishDialog(int nextVersion, Readability readability, Consumer<String> publish) {
        setHeaderTitle(getTranslation("catalogue.editor.publish.title", nextVersion));
        TextArea changed = new TextArea(getTranslation("catalogue.editor.whatChanged"));
        changed.setWidthFull();
        changed.setMaxLength(300);
        changed.setRequired(true);
        if (!readability.fine()) {
            Paragraph hard = new Paragraph(getTranslation("catalogue.editor.publish.hard"));
            hard.addClassName("rs-care-text");
            add(hard);
        }
        add(changed);
        Button go = new Button(getTranslation("catalogue.editor.publish.go", nextVersion), click -> {
            if (changed.getValue().isBlank()) {
                changed.setErrorMessage(getTranslation("catalogue.error.what-changed"));
                changed.setInvalid(true);
            } else {
                close();
                publish.accept(changed.getValue().strip());
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("catalogue.editor.publish.not-yet"), click -> close()), go);
        changed.focus();
    }
}
