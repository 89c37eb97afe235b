package org.restride.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** Between the token, which has no such sign, and the second since 1970 at which it is over. */
    private static final char UNTIL = '.';

    private final boolean secure;
    private final Clock clock;

    DeviceCookie(PublicAddress address, Clock clock) {
        this.secure = address.isSecure();
        this.clock = clock;
    }

    /** The token. */
    public Optional<String> read(HttpServletRequest request) {
        return value(request).map(value -> value.substring(0, end(value)));
    }

    /**
     * Whether the token's time is simply over. Then nobody has taken the device back, and what waits on it must not be lost: its person
     * signs in again.
     */
    public boolean isOver(HttpServletRequest request) {
        return value(request)
                .filter(value -> end(value) < value.length())
                .map(value -> value.substring(end(value) + 1))
                .filter(until -> until.matches("\\d{1,12}"))
                .map(until -> Instant.ofEpochSecond(Long.parseLong(until)))
                .filter(until -> !clock.instant().isBefore(until))
                .isPresent();
    }

    private static int end(String value) {
        int at = value.indexOf(UNTIL);
        return at < 0 ? value.length() : at;
    }

    private Optional<String> value(HttpServletRequest request) {
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
        Instant until = clock.instant().plus(trusted ? DeviceTokens.TRUSTED : DeviceTokens.UNTRUSTED);
        String value = token + UNTIL + until.getEpochSecond();
        add(response, value, trusted ? DeviceTokens.TRUSTED : FORGOTTEN_AT_CLOSING);
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
