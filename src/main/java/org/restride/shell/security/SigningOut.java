package org.restride.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Notes that somebody signs out, and ends the device's token together with the session when somebody signs out; time-out alone doesn't come here. */
class SigningOut implements LogoutHandler {

    private final SignIn signIn;
    private final DeviceTokens tokens;
    private final DeviceCookie cookie;

    SigningOut(SignIn signIn, DeviceTokens tokens, DeviceCookie cookie) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof RestrideUser user) {
            signIn.leave(user);
        }
        cookie.read(request).ifPresent(tokens::end);
        cookie.clear(response);
    }
}
