package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.restride.catalogue.Readability;

/** Asks what changed before a text goes to review, and why it must be hard to read if it is. */
class SendDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What was answered; each empty if it was not asked. */
    record Words(String whatChanged, String whyHard) {}

    /**
     * @param first whether there was nothing before; then what changed is not asked
     */
    SendDialog(boolean first, Readability readability, Consumer<Words> send) {
        setHeaderTitle(getTranslation("catalogue.editor.send.title"));
        add(new Paragraph(getTranslation("catalogue.editor.send.says")));
        TextArea changed = question("catalogue.editor.whatChanged");
        changed.setVisible(!first);
        TextArea hard = question("catalogue.editor.send.why-hard");
        hard.setVisible(!readability.fine());
        if (!readability.fine()) {
            Paragraph says = new Paragraph(getTranslation("catalogue.editor.send.hard"));
            says.addClassName("rs-care-text");
            add(says);
        }
        add(changed, hard);
        Button go = new Button(getTranslation("catalogue.editor.send.go"), click -> {
            boolean why = isAnswered(hard, "catalogue.error.why-hard");
            boolean what = isAnswered(changed, "catalogue.error.what-changed");
            if (why && what) {
                close();
                send.accept(
                        new Words(changed.getValue().strip(), hard.getValue().strip()));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("catalogue.editor.send.not-yet"), click -> close()), go);
        if (changed.isVisible()) {
            changed.focus();
        } else if (hard.isVisible()) {
            hard.focus();
        } else {
            go.focus();
        }
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
