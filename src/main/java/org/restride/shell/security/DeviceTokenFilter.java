package org.restride.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.restride.people.DeviceCookie;
import org.restride.people.DeviceHolder;
import org.restride.people.DeviceTokens;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a patient's device by its cookie, for one request, unless a session tells already who it is. */
class DeviceTokenFilter extends OncePerRequestFilter {

    /** Attribute of a request whose device had a token that is no longer good: what the phone keeps has to go. */
    static final String ENDED = DeviceTokenFilter.class.getName() + ".ended";

    private final DeviceTokens tokens;
    private final DeviceCookie cookie;

    DeviceTokenFilter(DeviceTokens tokens, DeviceCookie cookie) {
        this.tokens = tokens;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            cookie.read(request).ifPresent(token -> tokens.find(token)
                    .ifPresentOrElse(
                            DeviceTokenFilter::recognise, () -> request.setAttribute(ENDED, !cookie.isOver(request))));
        }
        chain.doFilter(request, response);
    }

    private static void recognise(DeviceHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(holder, null, holder.authorities()));
        SecurityContextHolder.setContext(context);
    }
}
