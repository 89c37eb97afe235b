package org.restride.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.restride.base.DomainError;
import org.restride.base.calendar.Ics;
import org.restride.people.LinkTries;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where calendar programs fetch a private calendar. Its address is the secret: nothing here writes it down. */
@Controller
class CalendarController {

    private final CalendarFeed feed;
    private final LinkTries tries;

    CalendarController(CalendarFeed feed, LinkTries tries) {
        this.feed = feed;
        this.tries = tries;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        try {
            Optional<String> calendar = feed.read(secret);
            if (calendar.isEmpty()) {
                tries.missed(request.getRemoteAddr());
                return ResponseEntity.notFound().build();
            }
            tries.followed(secret);
            byte[] body = calendar.get().getBytes(StandardCharsets.UTF_8);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(Ics.MEDIA_TYPE))
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"restride.ics\"")
                    .eTag('"' + digest(body) + '"')
                    .body(body);
        } catch (DomainError.TooMany tooMany) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()))
                    .build();
        }
    }

    /** The same calendar has the same mark on every node. */
    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
