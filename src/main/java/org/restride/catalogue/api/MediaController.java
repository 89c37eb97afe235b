package org.restride.catalogue.api;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.catalogue.MediaId;
import org.restride.catalogue.MediaLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out pictures and films, films in the pieces that a player asks for. */
@RestController
class MediaController {

    private static final Logger LOG = LoggerFactory.getLogger(MediaController.class);

    /** Nobody else's cache keeps it, and nothing in it can act, whatever a browser takes it for. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private static final String HARMLESS = "default-src 'none'; sandbox";
    private static final int WIDEST = 10_000;

    private final MediaLibrary library;

    MediaController(MediaLibrary library) {
        this.library = library;
    }

    @GetMapping("/media/{id}")
    ResponseEntity<InputStreamResource> show(
            @PathVariable UUID id,
            @RequestParam(name = "w", defaultValue = "1600") int width,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String rangeOf) {
        MediaLibrary.Showing file =
                library.find(new MediaId(id), Math.clamp(width, 1, WIDEST)).orElseThrow(MediaController::unknown);
        String tag = '"' + file.hash() + '"';
        if (known != null && List.of(known.split(",\\s*")).contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(CACHE)
                    .eTag(tag)
                    .build();
        }
        return range == null || (rangeOf != null && !rangeOf.equals(tag))
                ? bytes(file, tag, 0, file.bytes() - 1)
                : piece(file, tag, range);
    }

    private static ResponseEntity<InputStreamResource> piece(MediaLibrary.Showing file, String tag, String range) {
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(range);
        } catch (IllegalArgumentException nonsense) {
            return bytes(file, tag, 0, file.bytes() - 1);
        }
        if (ranges.size() != 1) {
            return bytes(file, tag, 0, file.bytes() - 1);
        }
        try {
            long from = ranges.getFirst().getRangeStart(file.bytes());
            long to = ranges.getFirst().getRangeEnd(file.bytes());
            if (from <= to) {
                return bytes(file, tag, from, to);
            }
        } catch (IllegalArgumentException beyond) {
            return beyond(file);
        }
        return beyond(file);
    }

    private static ResponseEntity<InputStreamResource> beyond(MediaLibrary.Showing file) {
        return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes())
                .build();
    }

    private static ResponseEntity<InputStreamResource> bytes(
            MediaLibrary.Showing file, String tag, long from, long to) {
        boolean whole = from == 0 && to == file.bytes() - 1;
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(whole ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .cacheControl(CACHE)
                .eTag(tag)
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(to - from + 1)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", HARMLESS)
                .header("X-Content-Type-Options", "nosniff");
        if (!whole) {
            answer.header(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + file.bytes());
        }
        try {
            return answer.body(new InputStreamResource(file.content().open(from, to - from + 1)));
        } catch (NoSuchFileException gone) {
            throw unknown();
        } catch (IOException unreachable) {
            LOG.warn("A picture or film could not be read: {}", unreachable.toString());
            throw new DomainError.Unavailable("catalogue.error.media-not-reached");
        }
    }

    private static DomainError unknown() {
        return new DomainError.NotFound("error.not-found");
    }
}
