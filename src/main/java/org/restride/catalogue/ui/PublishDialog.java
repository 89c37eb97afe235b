package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.restride.catalogue.Readability;

/** Asks what changed before a version is published, and why the text must be hard to read if it is. */
class PublishDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What was answered; each empty if it was not asked. */
    record Words(String whatChanged, String whyHard) {
        static final Words NONE = new Words("", "");
    }

    /**
     * @param version that is published; what changed is not asked of the first
     */
    PublishDialog(int version, Readability readability, Consumer<Words> publish) {
        setHeaderTitle(getTranslation("catalogue.editor.publish.title", version));
        TextArea changed = question("catalogue.editor.whatChanged");
        changed.setVisible(version > 1);
        TextArea hard = question("catalogue.editor.publish.why-hard");
        hard.setVisible(!readability.fine());
        if (!readability.fine()) {
            Paragraph says = new Paragraph(getTranslation("catalogue.editor.publish.hard"));
            says.addClassName("rs-care-text");
            add(says);
        }
        add(changed, hard);
        Button go = new Button(getTranslation("catalogue.editor.publish.go", version), click -> {
            boolean why = isAnswered(hard, "catalogue.error.why-hard");
            boolean what = isAnswered(changed, "catalogue.error.what-changed");
            if (why && what) {
                close();
                publish.accept(
                        new Words(changed.getValue().strip(), hard.getValue().strip()));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("catalogue.editor.publish.not-yet"), click -> close()), go);
        (changed.isVisible() ? changed : hard).focus();
    }

    private TextArea question(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setWidthFull();
        area.setMaxLength(300);
        area.setRequired(true);
        return area;
    }

    private boolean isAnswered(TextArea question, String problem) {
        boolean answered = !question.isVisible() || !question.getValue().isBlank();
        question.setErrorMessage(getTranslation(problem));
        question.setInvalid(!answered);
        return answered;
    }
}
