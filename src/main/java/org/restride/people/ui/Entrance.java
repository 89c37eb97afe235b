package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.restride.base.Role;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
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

    Entrance(DeviceTokens tokens, DeviceCookie cookie, RequestCache requests) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.requests = requests;
    }

    void enter(RestrideUser user) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        request.changeSessionId();
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
        if (saved != null) {
            String path = URI.create(saved.getRedirectUrl()).getPath();
            if (path != null && path.startsWith("/") && !path.startsWith("//") && !DOORS.contains(path)) {
                return path;
            }
        }
        return PeopleNavigation.home(user.roles());
    }
}
