package org.restride.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins a session for whom a trusted device belongs to when it asks for a page and none is there: a phone that was trusted asks nothing for 90 days. */
class TrustedDeviceFilter extends OncePerRequestFilter {

    /** Where somebody may come who is another person than the one whom the device belongs to. */
    private static final Set<String> DOORS =
            Set.of("/login", "/invitation", "/forgot", "/sign-in-link", "/new-address", "/set-up");

    private final DeviceTokens tokens;
    private final DeviceCookie cookie;
    private final SignIn signIn;
    private final Duration idle;

    /**
     * @param idle after which a session without activity ends
     */
    TrustedDeviceFilter(DeviceTokens tokens, DeviceCookie cookie, SignIn signIn, Duration idle) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.signIn = signIn;
        this.idle = idle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getMethod().equals("GET")
                || accepts == null
                || !accepts.contains("text/html")
                || request.getParameter("v-r") != null
                || path.startsWith("/VAADIN/")
                || path.indexOf('.', path.lastIndexOf('/') + 1) >= 0
                || DOORS.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !(now.getPrincipal() instanceof RestrideUser)) {
            cookie.read(request).flatMap(tokens::find).flatMap(signIn::resume).ifPresent(user -> begin(user, request));
        }
        chain.doFilter(request, response);
    }

    /** With a new id: what somebody may have put into the browser before is of no use to them. */
    private void begin(RestrideUser user, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context =
                new SecurityContextImpl(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
        request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
    }
}
