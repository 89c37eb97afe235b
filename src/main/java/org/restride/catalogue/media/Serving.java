package org.restride.catalogue.media;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.restride.base.DomainError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers a browser that asks for a file: with all of it, with the piece that a player asks for, or that it is the one it has. */
public final class Serving {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    /** Nothing in a file can act, whatever a browser takes it for. */
    private static final String HARMLESS = "default-src 'none'; sandbox";

    private static final int WIDEST = 10_000;

    private Serving() {}

    /** The width in pixels that is looked for, whatever was asked for. */
    public static int width(int asked) {
        return Math.clamp(asked, 1, WIDEST);
    }

    /**
     * @throws DomainError.NotFound if its bytes are gone
     * @throws DomainError.Unavailable if they can't be read now
     */
    public static ResponseEntity<InputStreamResource> answer(MediaFile file, HttpHeaders asked, CacheControl cache) {
        String tag = '"' + file.hash() + '"';
        String known = asked.getFirst(HttpHeaders.IF_NONE_MATCH);
        if (known != null && List.of(known.split(",\\s*")).contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(cache)
                    .eTag(tag)
                    .build();
        }
        String range = asked.getFirst(HttpHeaders.RANGE);
        String rangeOf = asked.getFirst(HttpHeaders.IF_RANGE);
        return range == null || (rangeOf != null && !rangeOf.equals(tag))
                ? bytes(file, tag, 0, file.bytes() - 1, cache)
                : piece(file, tag, range, cache);
    }

    public static DomainError unknown() {
        return new DomainError.NotFound("error.not-found");
    }

    private static ResponseEntity<InputStreamResource> piece(
            MediaFile file, String tag, String range, CacheControl cache) {
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(range);
        } catch (IllegalArgumentException nonsense) {
            return bytes(file, tag, 0, file.bytes() - 1, cache);
        }
        if (ranges.size() != 1) {
            return bytes(file, tag, 0, file.bytes() - 1, cache);
        }
        try {
            long from = ranges.getFirst().getRangeStart(file.bytes());
            long to = ranges.getFirst().getRangeEnd(file.bytes());
            if (from <= to) {
                return bytes(file, tag, from, to, cache);
            }
        } catch (IllegalArgumentException beyond) {
            return beyond(file);
        }
        return beyond(file);
    }

    private static ResponseEntity<InputStreamResource> beyond(MediaFile file) {
        return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes())
                .build();
    }

    private static ResponseEntity<InputStreamResource> bytes(
            MediaFile file, String tag, long from, long to, CacheControl cache) {
        boolean whole = from == 0 && to == file.bytes() - 1;
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(whole ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .cacheControl(cache)
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
}
