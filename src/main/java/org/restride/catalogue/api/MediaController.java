package org.restride.catalogue.api;

import java.time.Duration;
import java.util.UUID;
import org.restride.catalogue.MediaId;
import org.restride.catalogue.MediaLibrary;
import org.restride.catalogue.media.Serving;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out pictures and films, films in the pieces that a player asks for. */
@RestController
class MediaController {

    /** Nobody else's cache keeps it. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final MediaLibrary library;

    MediaController(MediaLibrary library) {
        this.library = library;
    }

    @GetMapping("/media/{id}")
    ResponseEntity<InputStreamResource> show(
            @PathVariable UUID id,
            @RequestParam(name = "w", defaultValue = "1600") int width,
            @RequestHeader HttpHeaders asked) {
        return library.find(new MediaId(id), Serving.width(width))
                .map(file -> Serving.answer(file, asked, CACHE))
                .orElseThrow(Serving::unknown);
    }
}
