package org.restride.messages.reminders;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.restride.base.DomainError;
import org.restride.people.LinkTries;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The link that ends letters: a person presses the button, a mail program posts by itself (RFC 8058). */
@Controller
@RequestMapping("/pause/{link}")
class PauseController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Pausing pausing;
    private final PausePage page;
    private final LinkTries tries;

    PauseController(Pausing pausing, PausePage page, LinkTries tries) {
        this.pausing = pausing;
        this.page = page;
        this.tries = tries;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String link, HttpServletRequest request, Locale locale) {
        return pausing.isGood(link) ? answer(HttpStatus.OK, page.question(locale)) : none(request, locale);
    }

    @PostMapping
    ResponseEntity<String> pause(@PathVariable String link, HttpServletRequest request, Locale locale) {
        return pausing.pause(link) ? answer(HttpStatus.OK, page.done(locale)) : none(request, locale);
    }

    private ResponseEntity<String> none(HttpServletRequest request, Locale locale) {
        try {
            tries.missed(request.getRemoteAddr());
            return answer(HttpStatus.NOT_FOUND, page.unknown(locale));
        } catch (DomainError.TooMany tooMany) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()))
                    .build();
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
