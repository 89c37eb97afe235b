package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Instant;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.Accounts;
import org.restride.people.Passkeys;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Changes the password, sets a first one, or takes it away. Other sessions and devices end with the old one; this one goes on. */
class PasswordPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient SignIn signIn;
    private final transient Passkeys passkeys;
    private final transient Entrance entrance;
    private final PasswordField old = Fields.password();
    private final PasswordField wanted = Fields.newPassword();
    private final Fields.Message message = new Fields.Message();

    PasswordPanel(Accounts accounts, SignIn signIn, Passkeys passkeys, Entrance entrance, boolean has) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.entrance = entrance;
        addClassName("rs-panel");
        old.setLabel(getTranslation("people.password-old"));
        show(has);
    }

    private void show(boolean has) {
        removeAll();
        old.clear();
        wanted.clear();
        if (has) {
            Button remove = new Button(getTranslation("people.account.password.remove"), click -> remove());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div acts = new Div(new Button(getTranslation("people.account.password.send"), click -> change()), remove);
            acts.addClassName("rs-panel-acts");
            add(message, old, wanted, acts);
        } else {
            add(
                    new Paragraph(getTranslation("people.account.password.none")),
                    message,
                    wanted,
                    new Button(getTranslation("people.account.password.set"), click -> set()));
        }
    }

    private void change() {
        guarded(() -> {
            goOn(accounts.changePassword(old.getValue(), wanted.getValue()));
            show(true);
        });
    }

    private void set() {
        Again.prove(
                signIn,
                passkeys,
                proof -> guarded(() -> {
                    goOn(accounts.setPassword(proof, wanted.getValue()));
                    show(true);
                }));
    }

    private void remove() {
        Questions.ask(
                getTranslation("people.account.password.remove.title"),
                getTranslation("people.account.password.remove.text"),
                getTranslation("people.account.password.remove"),
                () -> Again.prove(
                        signIn,
                        passkeys,
                        proof -> guarded(() -> {
                            accounts.removePassword(proof);
                            show(false);
                        })));
    }

    private void guarded(Runnable work) {
        Map<String, PasswordField> fields = Map.of("old", old, "wanted", wanted);
        try {
            Fields.clear(fields);
            message.setVisible(false);
            work.run();
            AccountView.saved();
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        } catch (DomainError.Conflict | DomainError.Forbidden refused) {
            message.care(getTranslation(refused.textKey()));
        } catch (DomainError.TooMany refused) {
            Notices.problem(
                    getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }

    private void goOn(Instant from) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof RestrideUser user) {
            entrance.goOn(user, from);
        }
    }
}
