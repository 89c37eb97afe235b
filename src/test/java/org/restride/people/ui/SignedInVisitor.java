package org.restride.people.ui;

import java.util.Set;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.Role;
import org.restride.people.Invitations;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.restride.people.Welcoming;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who sits before the screen in tests of views. */
final class SignedInVisitor {

    private SignedInVisitor() {}

    /** Invites somebody new, accepts for them with {@link TestClinics#PASSWORD} and signs them in. */
    static RestrideUser arrive(
            TestClinics clinics,
            Invitations invitations,
            Welcoming welcoming,
            SignIn signIn,
            ClinicId clinic,
            String name,
            Role role) {
        String login = UUID.randomUUID() + "@visitor.test";
        Invitations.Link link =
                clinics.as(Actor.system(clinic), () -> invitations.inviteStaff(name, login, Set.of(role), false));
        var proof = welcoming.accept(
                TestClinics.token(link), null, login, TestClinics.PASSWORD, null, TestClinics.address());
        RestrideUser user = signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
        return user;
    }
}
