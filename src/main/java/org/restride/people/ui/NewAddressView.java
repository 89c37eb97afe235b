package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.restride.base.DomainError;
import org.restride.people.AddressChanges;

/** Where the link to a new address leads: looking at it changes nothing, its button does. */
@Route(value = "new-address", autoLayout = false)
@AnonymousAllowed
class NewAddressView extends DoorFrame implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AddressChanges changes;

    NewAddressView(AddressChanges changes) {
        this.changes = changes;
        foot(new Anchor("login", getTranslation("people.back-to-sign-in")));
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        changes.confirms(token).ifPresentOrElse(address -> offer(token, address), () -> tell("people.link-over"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.address.title");
    }

    private void offer(String token, String address) {
        Button yes = new Button(getTranslation("people.address.confirm"), click -> confirm(token));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        show(getTranslation("people.address.title"), getTranslation("people.address.ask", address), yes);
    }

    private void confirm(String token) {
        try {
            changes.confirm(token);
            tell("people.address.done");
        } catch (DomainError.NotFound | DomainError.Conflict refused) {
            tell(refused.textKey());
        }
    }

    private void tell(String textKey) {
        show(getTranslation("people.address.title"), getTranslation(textKey));
    }
}
