package org.restride.base;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes problems (RFC 9457) of what goes wrong behind the JSON interfaces; neither they nor the log carry anything that was sent. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Texts texts;
    private final ObjectProvider<LockNotice> lock;

    ApiErrors(Texts texts, ObjectProvider<LockNotice> lock) {
        this.texts = texts;
        this.lock = lock;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> domainError(DomainError error, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        ProblemDetail problem = problem(
                status(error), locale, error.textKey(), error.arguments().toArray());
        switch (error) {
            case DomainError.Invalid invalid -> addFields(problem, invalid.fields(), locale);
            case DomainError.TooMany tooMany ->
                headers.set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
            case DomainError.Locked _ ->
                lock.ifAvailable(notice -> notice.describe().forEach(problem::setProperty));
            case DomainError.Forbidden _
            when problem.getStatus() == HttpStatus.UNAUTHORIZED.value() -> DeviceEnded.mark(problem);
            default -> {}
        }
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException error, Locale locale) {
        return answer(problem(HttpStatus.FORBIDDEN, locale, "error.role-may-not"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseFails(DataAccessException error, HttpServletRequest request, Locale locale) {
        return unexpected(error, request, HttpStatus.SERVICE_UNAVAILABLE, locale, "error.database");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(RuntimeException error, HttpServletRequest request, Locale locale) {
        return unexpected(error, request, HttpStatus.INTERNAL_SERVER_ERROR, locale, "error.unexpected");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge) {
                HttpStatus large = HttpStatus.CONTENT_TOO_LARGE;
                return new ResponseEntity<>(
                        problem(large, request.getLocale(), "error.too-large", BodyLimit.MOST / 1024), large);
            }
            if (cause instanceof DomainError.Invalid invalid) {
                ResponseEntity<ProblemDetail> answer = domainError(invalid, request.getLocale());
                return new ResponseEntity<>(answer.getBody(), answer.getStatusCode());
            }
        }
        return new ResponseEntity<>(problem(HttpStatus.BAD_REQUEST, request.getLocale(), "error.unreadable"), status);
    }

    /** The names of the fields that are wrong, as they were sent; never what was in them. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = request.getLocale();
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, locale, "error.invalid");
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError field : error.getBindingResult().getFieldErrors()) {
            fields.put(field.getField(), "error.invalid");
        }
        addFields(problem, fields, locale);
        return new ResponseEntity<>(problem, HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<ProblemDetail> unexpected(
            RuntimeException error, HttpServletRequest request, HttpStatus status, Locale locale, String key) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Problem {} in {}: {}", number, request.getMethod(), kinds(error));
        return answer(problem(status, locale, key, number));
    }

    /** Kinds and places only: messages may carry what was sent. */
    private static String kinds(Throwable error) {
        StringBuilder kinds = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            kinds.append(cause.getClass().getName())
                    .append(trace.length == 0 ? "" : " at " + trace[0])
                    .append("; ");
        }
        return kinds.toString();
    }

    private void addFields(ProblemDetail problem, Map<String, String> fields, Locale locale) {
        if (fields.isEmpty()) {
            return;
        }
        Map<String, String> words = new LinkedHashMap<>();
        fields.forEach((field, key) -> words.put(field, texts.get(locale, key)));
        problem.setProperty("field", words.keySet().iterator().next());
        problem.setProperty("fields", words);
    }

    private ProblemDetail problem(HttpStatus status, Locale locale, String key, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.get(locale, key, arguments));
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static HttpStatus status(DomainError error) {
        return switch (error) {
            case DomainError.NotFound _ -> HttpStatus.NOT_FOUND;
            case DomainError.Forbidden forbidden ->
                forbidden.textKey().equals("error.sign-in-first") ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
            case DomainError.Invalid _ -> HttpStatus.BAD_REQUEST;
            case DomainError.Conflict _ -> HttpStatus.CONFLICT;
            case DomainError.Locked _ -> HttpStatus.LOCKED;
            case DomainError.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case DomainError.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
