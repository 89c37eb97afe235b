package org.restride.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.people.PasswordResets;

/** Asks for a link to a new password, or with such a link for the new password. */
@Route(value = "forgot", autoLayout = false)
@AnonymousAllowed
class ForgotView extends DoorFrame implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PasswordResets resets;

    ForgotView(PasswordResets resets) {
        this.resets = resets;
        Anchor back = new Anchor("login", getTranslation("people.back-to-sign-in"));
        foot(back);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String token) {
        if (token != null) {
            askForPassword(token);
        } else if (resets.byMail()) {
            askForLogin();
        } else {
            show(
                    getTranslation("people.forgot.title"),
                    getTranslation("people.forgot.no-mail"),
                    new Paragraph(getTranslation("people.forgot.no-mail.how")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.forgot.title");
    }

    private void askForLogin() {
        TextField login = Fields.login();
        Fields.Message message = new Fields.Message();
        Button send = primary("people.forgot.send");
        send.addClickListener(click -> {
            try {
                resets.ask(login.getValue(), VaadinRequest.getCurrent().getRemoteAddr(), getLocale());
                show(getTranslation("people.forgot.sent.title"), getTranslation("people.forgot.sent"));
            } catch (DomainError.TooMany refused) {
                message.care(
                        getTranslation(refused.textKey(), refused.arguments().toArray()));
            }
        });
        show(getTranslation("people.forgot.title"), getTranslation("people.forgot.intro"), message, login, send);
    }

    private void askForPassword(String token) {
        if (!resets.isOpen(token)) {
            show(getTranslation("people.forgot.title"), getTranslation("people.link-over"));
            return;
        }
        PasswordField password = Fields.newPassword();
        Button send = primary("people.forgot.choose");
        send.addClickListener(click -> {
            try {
                resets.choose(token, password.getValue());
                show(
                        getTranslation("people.forgot.done.title"),
                        getTranslation("people.forgot.done"),
                        new Anchor("login", getTranslation("people.sign-in")));
            } catch (DomainError.Invalid weak) {
                Fields.show(weak, Map.of("password", password));
            } catch (DomainError.NotFound over) {
                show(getTranslation("people.forgot.title"), getTranslation(over.textKey()));
            }
        });
        show(getTranslation("people.forgot.new.title"), "", password, send);
    }

    private Button primary(String textKey) {
        Button button = new Button(getTranslation(textKey));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }
}
