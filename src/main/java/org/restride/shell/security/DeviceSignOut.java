package org.restride.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceTokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Ends the device's token together with the session when somebody signs out; time-out alone doesn't come here. */
class DeviceSignOut implements LogoutHandler {

    private final DeviceTokens tokens;
    private final DeviceCookie cookie;

    DeviceSignOut(DeviceTokens tokens, DeviceCookie cookie) {
        this.tokens = tokens;
        this.cookie = cookie;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        cookie.read(request).ifPresent(tokens::end);
        cookie.clear(response);
    }
}
