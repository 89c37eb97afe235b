package org.restride.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.restride.base.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a device's token; no script can read it and no other site can send it. */
@Component
public class DeviceCookie {

    private static final String NAME = "rs-device";
    private static final Duration FORGOTTEN_AT_CLOSING = Duration.ofSeconds(-1);

    private final boolean secure;

    DeviceCookie(PublicAddress address) {
        this.secure = address.isSecure();
    }

    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name())) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * @param trusted else the browser forgets it when it is closed
     */
    public void write(HttpServletResponse response, String token, boolean trusted) {
        add(response, token, trusted ? DeviceTokens.TRUSTED : FORGOTTEN_AT_CLOSING);
    }

    public void clear(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    /** Browsers take the prefix only together with https. */
    private String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    private void add(HttpServletResponse response, String value, Duration lasts) {
        String cookie = ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(lasts)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
