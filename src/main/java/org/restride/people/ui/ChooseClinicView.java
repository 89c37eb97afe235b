package org.restride.people.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.restride.base.ActorPrincipal;
import org.restride.people.Proof;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;

/** Lets somebody who is signed in go over to another of their clinics. */
@Route(value = "choose-clinic", autoLayout = false)
@PermitAll
class ChooseClinicView extends DoorFrame implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ChooseClinicView(SignIn signIn, Entrance entrance, AuthenticationContext authentication) {
        Proof proof = proof(signIn, authentication);
        show(
                getTranslation("people.choose.title"),
                getTranslation("people.choose.intro"),
                new ClinicChoice(
                        signIn.waysIn(proof),
                        way -> entrance.enter(
                                signIn.enter(proof(signIn, authentication), way.membership()), TrustChoice.now())));
    }

    private static Proof proof(SignIn signIn, AuthenticationContext authentication) {
        return authentication
                .getAuthenticatedUser(ActorPrincipal.class)
                .filter(RestrideUser.class::isInstance)
                .map(RestrideUser.class::cast)
                .map(signIn::ofSession)
                .orElseGet(signIn::ofSession);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.choose.title");
    }
}
