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
import org.restride.people.SignInLinks;

/** Where a link by mail leads: looking at it changes nothing, its button lets the person in. */
@Route(value = "sign-in-link", autoLayout = false)
@AnonymousAllowed
class SignInLinkView extends DoorFrame implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignInLinks links;
    private final transient Passage passage;
    private final TrustChoice trust = new TrustChoice();

    SignInLinkView(SignInLinks links, Passages passages) {
        this.links = links;
        this.passage = passages.through(this, trust::getValue, this::over);
        foot(new Anchor("login", getTranslation("people.back-to-sign-in")));
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        links.whose(token)
                .ifPresentOrElse(whose -> offer(token, whose), () -> over(getTranslation("people.link.over")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.link.title");
    }

    private void offer(String token, String whose) {
        Button enter = new Button(getTranslation("people.link.enter"), click -> use(token));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.setDisableOnClick(true);
        show(getTranslation("people.link.title"), getTranslation("people.link.whose", whose), trust, enter);
    }

    private void use(String token) {
        try {
            passage.go(links.use(token));
        } catch (DomainError.NotFound over) {
            over(getTranslation("people.link.over"));
        }
    }

    private void over(String why) {
        show(getTranslation("people.link.title"), why);
    }
}
