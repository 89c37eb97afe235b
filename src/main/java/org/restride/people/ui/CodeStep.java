package org.restride.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.restride.base.DomainError;

/** Asks for the code of the authenticator app, or for a recovery code in its place. */
class CodeStep extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField code = Fields.code();
    private final Fields.Message message = new Fields.Message();
    private final transient Consumer<String> taker;

    private CodeStep(Consumer<String> taker) {
        this.taker = taker;
        addClassName("rs-door-form");
        Button send = new Button(getTranslation("people.code.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER);
        code.setAutofocus(true);
        add(message, code, send);
    }

    /** For the first code of a new second factor. */
    static CodeStep ofApp(Consumer<String> taker) {
        return new CodeStep(taker);
    }

    /** For somebody whose phone may be lost. */
    static CodeStep ofAppOrPaper(Consumer<String> taker) {
        CodeStep step = new CodeStep(taker);
        Button lost = new Button(step.getTranslation("people.code.lost"));
        lost.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        lost.addClickListener(click -> {
            step.code.setLabel(step.getTranslation("people.code.recovery"));
            step.code.setHelperText(step.getTranslation("people.code.recovery.help"));
            step.code.getElement().setAttribute("inputmode", "text");
            step.code.getElement().setAttribute("autocomplete", "off");
            step.code.clear();
            step.code.focus();
            lost.setVisible(false);
        });
        step.add(lost);
        return step;
    }

    private void send() {
        try {
            taker.accept(code.getValue());
        } catch (DomainError.Invalid wrong) {
            Fields.show(wrong, Map.of("code", code));
        } catch (DomainError.TooMany | DomainError.Forbidden | DomainError.Unavailable refused) {
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }
}
