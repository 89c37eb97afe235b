package org.restride.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.restride.base.DomainError;
import org.restride.base.ui.Icon;
import org.restride.people.Passkeys;
import org.restride.people.Proof;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Before something at the door of an account is changed: shows once more that it is them, unless they have just come in. */
class Again extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Proof> use;
    private final PasskeyDoor door;
    private final Fields.Message message = new Fields.Message();
    private final PasswordField password = Fields.password();

    private Again(SignIn signIn, Passkeys passkeys, Consumer<Proof> use) {
        this.use = use;
        boolean hasPassword = signIn.hasPassword();
        boolean hasPasskey = !passkeys.mine().isEmpty();
        setHeaderTitle(getTranslation("people.again.title"));
        setWidth("min(420px, 100vw)");
        door = new PasskeyDoor(
                passkeys.host(),
                (question, answer) -> attempt(() -> passkeys.prove(
                        question, answer, VaadinRequest.getCurrent().getRemoteAddr())),
                key -> message.care(getTranslation(key)));
        Button show = new Button(
                getTranslation("people.passkey.use"), new Icon("fingerprint"), click -> door.ask(passkeys.ask()));
        show.setVisible(hasPasskey);
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button send = new Button(
                getTranslation("people.again.send"), click -> attempt(() -> signIn.passwordAgain(password.getValue())));
        send.addClickShortcut(Key.ENTER);
        if (!hasPasskey) {
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        password.setVisible(hasPassword);
        send.setVisible(hasPassword);
        String how = hasPassword || hasPasskey ? "people.again.how" : "people.again.link";
        Div body = new Div(new Paragraph(getTranslation(how)), message, show, password, send, door);
        body.addClassNames("rs-dialog-body", "rs-door-form");
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()));
        add(body);
    }

    /** Does the work with a proof of the acting person, which is asked for if they came in more than ten minutes ago. */
    static void prove(SignIn signIn, Passkeys passkeys, Consumer<Proof> use) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<Proof> fresh = authentication != null && authentication.getPrincipal() instanceof RestrideUser user
                ? signIn.ofFreshSession(user)
                : Optional.empty();
        fresh.ifPresentOrElse(use, () -> new Again(signIn, passkeys, use).open());
    }

    private void attempt(Supplier<Proof> shown) {
        try {
            Proof proof = shown.get();
            close();
            use.accept(proof);
        } catch (DomainError.Invalid wrong) {
            if (wrong.fields().isEmpty()) {
                message.care(getTranslation(wrong.textKey()));
            } else {
                Fields.show(wrong, Map.of("password", password));
            }
        } catch (DomainError.TooMany refused) {
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }
}
