package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a link to a new password, to be handed over. */
class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LinkDialog(String title, String link) {
        setHeaderTitle(title);
        setWidth("min(480px, 100vw)");
        TextField url = new TextField(getTranslation("people.invitation.link"));
        url.setValue(link);
        url.setReadOnly(true);
        url.setAutoselect(true);
        url.setWidthFull();
        Button done = new Button(getTranslation("people.close"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
        Div body = new Div(
                new Paragraph(getTranslation("people.reset.how")),
                new QrCode(link, getTranslation("people.reset.qr")),
                url);
        body.addClassName("rs-dialog-body");
        add(body);
    }
}
