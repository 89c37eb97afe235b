package org.restride.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request for a file begins no session. Signing in changes the session's id; a browser's request for an icon that was on its way with the
 * old one would get a new, empty session otherwise, and its cookie would push the signed-in one out.
 */
class SessionlessFilesFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || !isFile(request.getRequestURI())
                || request.getSession(false) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutSession(request), response);
    }

    /** Addresses of pages have no dot in their last part. */
    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }

    /** Whoever insists on a session gets one that ends with the request. */
    private static final class WithoutSession extends HttpServletRequestWrapper {

        private @Nullable HttpSession passing;

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (passing == null && create) {
                passing = new PassingSession(getServletContext());
            }
            return passing;
        }

        @Override
        public HttpSession getSession() {
            HttpSession session = getSession(true);
            if (session == null) {
                throw new IllegalStateException("A session was asked for and is there");
            }
            return session;
        }

        @Override
        public boolean isRequestedSessionIdValid() {
            return false;
        }
    }
}
