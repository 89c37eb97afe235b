package org.restride.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.concurrent.TimeUnit;
import org.restride.people.RestrideUser;
import org.restride.people.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions of those who were let go, got other roles, or signed out everywhere: at once on the node where it happened, within a
 * second on others. What a patient's session reads and writes is refused by each transaction as soon as its device was signed out.
 */
class SessionCheckFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = SessionCheckFilter.class.getName();
    private static final long GOOD_FOR_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Checked(long at, long changes) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final SignedIn signedIn;

    SessionCheckFilter(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof RestrideUser user
                && !holds(session, user)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean holds(HttpSession session, RestrideUser user) {
        long changes = signedIn.changes();
        long now = System.nanoTime();
        if (session.getAttribute(ATTRIBUTE) instanceof Checked checked
                && checked.changes() == changes
                && now - checked.at() < GOOD_FOR_NANOS) {
            return true;
        }
        boolean holds = signedIn.holds(user);
        if (holds) {
            session.setAttribute(ATTRIBUTE, new Checked(now, changes));
        }
        return holds;
    }
}
