package org.restride.messages.api;

import java.time.Duration;
import java.util.UUID;
import org.restride.catalogue.media.Serving;
import org.restride.messages.MessagePictures;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the pictures of messages, to the patient and to those who care for the patient. */
@RestController
class PicturesController {

    /** Nobody keeps it without asking again: whoever cared for the patient yesterday may not today. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();

    private final MessagePictures pictures;

    PicturesController(MessagePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/media/messages/{id}")
    ResponseEntity<InputStreamResource> show(
            @PathVariable UUID id,
            @RequestParam(name = "w", defaultValue = "1600") int width,
            @RequestHeader HttpHeaders asked) {
        return pictures.find(id, Serving.width(width))
                .map(file -> Serving.answer(file, asked, CACHE))
                .orElseThrow(Serving::unknown);
    }
}
