package org.restride.people.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.restride.people.Proof;
import org.restride.people.SignIn;

/** Lets somebody who is signed in go over to another of their clinics. */
@Route(value = "choose-clinic", autoLayout = false)
@PermitAll
class ChooseClinicView extends DoorFrame implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ChooseClinicView(SignIn signIn, Entrance entrance) {
        Proof proof = signIn.ofSession();
        show(
                getTranslation("people.choose.title"),
                getTranslation("people.choose.intro"),
                new ClinicChoice(
                        signIn.waysIn(proof),
                        way -> entrance.enter(signIn.enter(signIn.ofSession(), way.membership()), TrustChoice.now())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.choose.title");
    }
}
