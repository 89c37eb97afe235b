package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Role;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceTokens;
import org.restride.people.PlaceLeft;
import org.restride.people.RestrideUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Lets a user in who has passed all steps: a session with a new id, the patient's device token, and on to where they wanted to go. */
@Component
class Entrance {

    /** Addresses that are no place to go back to. */
    private static final Set<String> DOORS = Set.of("/", "/login", "/choose-clinic");

    private final DeviceTokens tokens;
    private final DeviceCookie cookie;
    private final RequestCache requests;
    private final Duration idle;

    /**
     * @param idle after which a session without activity ends; servers by themselves count in whole minutes
     */
    Entrance(
            DeviceTokens tokens,
            DeviceCookie cookie,
            RequestCache requests,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.requests = requests;
        this.idle = idle;
    }

    void enter(RestrideUser user) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        request.changeSessionId();
        request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        goOn(user, request);
        cookie.read(request).ifPresent(tokens::end);
        if (user.roles().contains(Role.PATIENT)) {
            cookie.write(response, tokens.issue(user, DeviceLabel.of(request.getHeader("User-Agent"))));
        } else {
            cookie.clear(response);
        }
        UI.getCurrent().getPage().setLocation(target(user, request, response));
    }

    /** Makes the session the user's; again after the account's other sessions were ended, with the new moment from which it counts. */
    void goOn(RestrideUser user, HttpServletRequest request) {
        SecurityContext context =
                new SecurityContextImpl(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private String target(RestrideUser user, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return left(user, request.getSession())
                .or(() -> Optional.ofNullable(saved)
                        .map(wanted -> URI.create(wanted.getRedirectUrl()).getPath()))
                .filter(Entrance::leadsSomewhere)
                .orElseGet(() -> PeopleNavigation.home(user.roles()));
    }

    private static Optional<String> left(RestrideUser user, HttpSession session) {
        Optional<String> path = PlaceLeft.take(session)
                .filter(place -> place.isOf(user.actor()))
                .map(PlaceLeft::path)
                .filter(Entrance::leadsSomewhere);
        path.ifPresent(back -> session.setAttribute(Preferences.BACK, true));
        return path;
    }

    /** A path of this portal, and no other address that only looks like one. */
    private static boolean leadsSomewhere(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && !DOORS.contains(path.replaceAll("\\?.*", ""));
    }
}
