package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.people.AddressChanges;
import org.restride.people.Passkeys;
import org.restride.people.Proof;
import org.restride.people.SignIn;

/** Changes the address by which a person signs in; a link to the new one has to be opened first. */
class AddressPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AddressChanges changes;
    private final TextField address = Fields.login();
    private final Fields.Message message = new Fields.Message();

    /**
     * @param login by which the person signs in now
     */
    AddressPanel(AddressChanges changes, SignIn signIn, Passkeys passkeys, String login) {
        this.changes = changes;
        addClassName("rs-panel");
        add(new Paragraph(getTranslation("people.address.now", login)), message);
        if (!changes.arePossible()) {
            add(new Paragraph(getTranslation("people.address.no-mail")));
            return;
        }
        address.setLabel(getTranslation("people.address.new"));
        address.setHelperText(getTranslation("people.address.help"));
        address.getElement().setAttribute("autocomplete", "email");
        add(
                address,
                new Button(getTranslation("people.address.send"), click -> Again.prove(signIn, passkeys, this::ask)));
    }

    private void ask(Proof proof) {
        try {
            address.setInvalid(false);
            changes.ask(proof, address.getValue());
            message.tell(
                    getTranslation("people.address.sent", address.getValue().strip()));
            address.clear();
        } catch (DomainError.Invalid wrong) {
            Fields.show(wrong, Map.of("address", address));
        } catch (DomainError.TooMany | DomainError.Forbidden refused) {
            message.care(getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }
}
