package org.restride.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.people.PlaceLeft;
import org.restride.people.RestrideUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The browser says that nobody has been there for too long, by asking for the page with {@code away} and the mark of the person: the
 * session ends, for whoever comes next to this device must not find an open door, and the page is remembered for the same person.
 */
class RunOutFilter extends OncePerRequestFilter {

    private static final String AWAY = "away";
    private static final String DOOR = "/login";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getParameter(AWAY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ended = end(request.getSession(false));
        String mark = request.getParameter(AWAY);
        if (!request.getRequestURI().equals(DOOR)) {
            new PlaceLeft(place(request), mark == null ? "" : mark).keepIn(request.getSession());
        } else if (!ended) {
            chain.doFilter(request, response);
            return;
        }
        response.sendRedirect(DOOR + "?" + AWAY);
    }

    private static boolean end(@Nullable HttpSession session) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || authentication == null || !(authentication.getPrincipal() instanceof RestrideUser)) {
            return false;
        }
        session.invalidate();
        SecurityContextHolder.clearContext();
        return true;
    }

    private static String place(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.equals(AWAY) && !part.startsWith(AWAY + "="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + rest;
    }
}
