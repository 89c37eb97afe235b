package org.restride.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs what no handler took without what it says: the server would write that down as well, and it may quote a person. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnhandledErrors extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnhandledErrors.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (ServletException | IOException | RuntimeException problem) {
            LOG.error("Unhandled in {}: {}", request.getMethod(), Traces.withoutMessages(problem));
            if (response.isCommitted()) {
                // Else half an answer would look like a whole one.
                throw new ServletException("The answer had begun");
            }
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }
}
