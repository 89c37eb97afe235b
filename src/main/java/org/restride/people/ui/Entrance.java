package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Role;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceTokens;
import org.restride.people.PlaceLeft;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
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
    private final SignIn signIn;
    private final RequestCache requests;
    private final Duration idle;

    /**
     * @param idle after which a session without activity ends; servers by themselves count in whole minutes
     */
    Entrance(
            DeviceTokens tokens,
            DeviceCookie cookie,
            SignIn signIn,
            RequestCache requests,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.signIn = signIn;
        this.requests = requests;
        this.idle = idle;
    }

    /**
     * @param trusted whether the person said that the device is theirs alone; of no meaning for staff
     */
    void enter(RestrideUser user, boolean trusted) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        request.changeSessionId();
        request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        cookie.read(request).ifPresent(tokens::end);
        keep(user.roles().contains(Role.PATIENT) ? onDevice(user, trusted, request, response) : user, request);
        if (!user.roles().contains(Role.PATIENT)) {
            cookie.clear(response);
        }
        UI.getCurrent().getPage().setLocation(target(user, request, response));
    }

    /** Lets in whose trusted device this is, and on to where they wanted to go; false if it is nobody's. */
    boolean enterTrusted() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        Optional<RestrideUser> user = cookie.read(request).flatMap(tokens::find).flatMap(signIn::resume);
        user.ifPresent(known -> {
            request.changeSessionId();
            request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
            keep(known, request);
            HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
            UI.getCurrent().getPage().setLocation(target(known, request, response));
        });
        return user.isPresent();
    }

    /** Lets the session and the device go on after the account's sessions and devices were ended. */
    void goOn(RestrideUser before, Instant from) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        RestrideUser user = before.from(from);
        if (before.ownDevice() == null) {
            keep(user, request);
            return;
        }
        // The device that ended must not be asked for any more while the new one is made.
        RestrideUser bare = new RestrideUser(
                user.membership(), user.account(), user.clinic(), user.roles(), user.patient(), user.signedInAt());
        keep(bare, request);
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        keep(onDevice(bare, before.trusted(), request, response), request);
    }

    private RestrideUser onDevice(
            RestrideUser user, boolean trusted, HttpServletRequest request, HttpServletResponse response) {
        String label = DeviceLabel.of(request.getHeader("User-Agent"));
        DeviceTokens.Issued issued = tokens.issue(user, label, trusted);
        cookie.write(response, issued.token(), trusted);
        return user.on(issued.device(), trusted);
    }

    /** Makes the session the user's. */
    private static void keep(RestrideUser user, HttpServletRequest request) {
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
