package org.restride.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.restride.base.DomainError;

/** Asks for the code of the authenticator app. */
class CodeStep extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField code = Fields.code();
    private final Fields.Message message = new Fields.Message();
    private final transient Consumer<String> taker;

    CodeStep(Consumer<String> taker) {
        this.taker = taker;
        addClassName("rs-door-form");
        Button send = new Button(getTranslation("people.code.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER);
        code.setAutofocus(true);
        add(message, code, send);
    }

    private void send() {
        try {
            taker.accept(code.getValue());
        } catch (DomainError.Invalid wrong) {
            Fields.show(wrong, Map.of("code", code));
        } catch (DomainError.TooMany | DomainError.Forbidden refused) {
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }
}
