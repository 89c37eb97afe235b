package org.restride.shell.offline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.restride.base.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that opens without a network, its service worker and the manifest by which the portal is installed. They are the same for
 * everybody and hold nothing of anybody; browsers ask each time whether there are newer ones.
 */
@RestController
class OfflineFiles {

    private static final String BUILT = "META-INF/VAADIN/webapp/offline/";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String BRAND = "#0E6A6B";
    private static final String PAPER = "#FBFAF7";

    private final Texts texts;

    OfflineFiles(Texts texts) {
        this.texts = texts;
    }

    /** A picture for the phone's start screen. */
    record Icon(String src, String sizes, String type, String purpose) {}

    /** The manifest as the W3C's "Web Application Manifest" says it. */
    record Manifest(
            String id,
            String name,
            @JsonProperty("short_name") String shortName,
            String description,
            String lang,
            @JsonProperty("start_url") String start,
            String scope,
            String display,
            @JsonProperty("theme_color") String brand,
            @JsonProperty("background_color") String ground,
            List<Icon> icons) {}

    @GetMapping("/offline")
    ResponseEntity<Resource> page() {
        return file("offline.html", PAGE);
    }

    @GetMapping("/service-worker.js")
    ResponseEntity<Resource> serviceWorker() {
        return file("service-worker.js", SCRIPT);
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Manifest> manifest(Locale wanted) {
        Locale language = Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        Manifest manifest = new Manifest(
                "/today",
                "Restride",
                "Restride",
                texts.get(language, "shell.installed.description"),
                language.getLanguage(),
                "/today",
                "/",
                "standalone",
                BRAND,
                PAPER,
                List.of(
                        new Icon("/icons/restride-192.png", "192x192", "image/png", "any"),
                        new Icon("/icons/restride-512.png", "512x512", "image/png", "any"),
                        new Icon("/icons/restride-maskable-512.png", "512x512", "image/png", "maskable"),
                        new Icon("/icons/restride.svg", "any", "image/svg+xml", "any")));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(manifest);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        Resource file = new ClassPathResource(BUILT + name);
        return file.exists()
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(type)
                        .body(file)
                : ResponseEntity.notFound().build();
    }
}
