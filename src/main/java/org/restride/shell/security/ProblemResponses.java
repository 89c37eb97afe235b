package org.restride.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.restride.base.DeviceEnded;
import org.restride.base.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses requests of {@code /api} with a problem (RFC 9457) in the person's language. */
@Component
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Texts texts;
    private final JsonMapper json;

    ProblemResponses(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        send(request, response, HttpStatus.UNAUTHORIZED, "error.sign-in-first");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        send(request, response, HttpStatus.FORBIDDEN, "error.role-may-not");
    }

    void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String textKey)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.get(request.getLocale(), textKey));
        if (Boolean.TRUE.equals(request.getAttribute(DeviceTokenFilter.ENDED))) {
            DeviceEnded.mark(problem);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
