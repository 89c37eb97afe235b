package org.restride.messages.api;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.messages.MessagePictures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the pictures of messages, to the patient and to those who care for the patient. */
@RestController
class PicturesController {

    private static final Logger LOG = LoggerFactory.getLogger(PicturesController.class);

    /** Nobody keeps it without asking again: whoever cared for the patient yesterday may not today. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();

    /** Nothing in it can act, whatever a browser takes it for. */
    private static final String HARMLESS = "default-src 'none'; sandbox";

    private static final int WIDEST = 10_000;

    private final MessagePictures pictures;

    PicturesController(MessagePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/media/messages/{id}")
    ResponseEntity<InputStreamResource> show(
            @PathVariable UUID id,
            @RequestParam(name = "w", defaultValue = "1600") int width,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        MessagePictures.Showing file =
                pictures.find(id, Math.clamp(width, 1, WIDEST)).orElseThrow(PicturesController::unknown);
        String tag = '"' + file.hash() + '"';
        if (known != null && List.of(known.split(",\\s*")).contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(CACHE)
                    .eTag(tag)
                    .build();
        }
        try {
            return ResponseEntity.ok()
                    .cacheControl(CACHE)
                    .eTag(tag)
                    .contentType(MediaType.parseMediaType(file.type()))
                    .contentLength(file.bytes())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .header("Content-Security-Policy", HARMLESS)
                    .header("X-Content-Type-Options", "nosniff")
                    .body(new InputStreamResource(file.content().open()));
        } catch (NoSuchFileException gone) {
            throw unknown();
        } catch (IOException unreachable) {
            LOG.warn("A picture of a message could not be read: {}", unreachable.toString());
            throw new DomainError.Unavailable("catalogue.error.media-not-reached");
        }
    }

    private static DomainError unknown() {
        return new DomainError.NotFound("error.not-found");
    }
}
