package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.restride.base.DomainError;
import org.restride.base.ui.FormDraft;

/** Asks why a record outside one's care team has to be opened. */
class OpenRecordDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    OpenRecordDialog(String name, FormDraft draft, Consumer<String> taker) {
        setHeaderTitle(getTranslation("people.open.title", name));
        setWidth("min(480px, 100vw)");
        TextArea reason = new TextArea(getTranslation("people.open.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setAutofocus(true);
        Button open = new Button(getTranslation("people.open.send"), click -> {
            try {
                taker.accept(reason.getValue());
                draft.discard();
                close();
            } catch (DomainError.Invalid error) {
                Fields.show(error, Map.of("reason", reason));
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("people.cancel"), click -> {
            draft.discard();
            close();
        });
        getFooter().add(cancel, open);
        draft.text("reason", reason);
        Div body = new Div(draft.open(), new Paragraph(getTranslation("people.open.intro")), reason);
        body.addClassName("rs-dialog-body");
        add(body);
    }
}
