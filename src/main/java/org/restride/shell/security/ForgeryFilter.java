package org.restride.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.restride.base.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changing requests that another site may have made in the person's browser: besides the strict cookie they need our origin
 * and our own header, which other sites can't set without asking first.
 */
class ForgeryFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Restride";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final PublicAddress address;
    private final ProblemResponses problems;

    ForgeryFilter(PublicAddress address, ProblemResponses problems) {
        this.address = address;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            problems.send(request, response, HttpStatus.FORBIDDEN, "people.forged");
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return request.getHeader(HEADER) != null
                && origin != null
                && (origin.equals(address.origin()) || isHostOf(origin, request.getHeader(HttpHeaders.HOST)));
    }

    private static boolean isHostOf(String origin, String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
