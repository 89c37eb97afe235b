package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Instant;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.Accounts;
import org.restride.people.RestrideUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Changes the password. Other sessions and devices end; this one goes on. */
class PasswordPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Entrance entrance;
    private final PasswordField old = Fields.password();
    private final PasswordField wanted = Fields.newPassword();

    PasswordPanel(Accounts accounts, Entrance entrance) {
        this.accounts = accounts;
        this.entrance = entrance;
        addClassName("rs-panel");
        old.setLabel(getTranslation("people.password-old"));
        add(old, wanted, new Button(getTranslation("people.account.password.send"), click -> change()));
    }

    private void change() {
        Map<String, PasswordField> fields = Map.of("old", old, "wanted", wanted);
        try {
            Fields.clear(fields);
            goOn(accounts.changePassword(old.getValue(), wanted.getValue()));
            old.clear();
            wanted.clear();
            AccountView.saved();
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
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
