package org.restride.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets browsers keep files for a year whose names change with their content: Vaadin gives them an hour only. */
class ImmutableFilesFilter extends OncePerRequestFilter {

    private static final String FOLDER = "/VAADIN/build/";
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final int ERRORS = 400;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(FOLDER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(CACHE_CONTROL, "public, max-age=31536000, immutable");
        chain.doFilter(request, new Kept(response));
    }

    /** Keeps what was set above unless the file isn't there. */
    private static final class Kept extends HttpServletResponseWrapper {

        private static final Set<String> CACHING = Set.of("cache-control", "pragma", "expires");

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isCaching(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isCaching(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!isCaching(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void setStatus(int status) {
            dropIfMissing(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            dropIfMissing(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            dropIfMissing(status);
            super.sendError(status, message);
        }

        private void dropIfMissing(int status) {
            if (status >= ERRORS) {
                super.setHeader(CACHE_CONTROL, "no-store");
            }
        }

        private static boolean isCaching(String name) {
            return CACHING.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
