package org.restride.messages.digest;

import java.util.Locale;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.Texts;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Ends the letters for whoever holds a letter's link, without a sign-in. Looking at the page ends nothing, because mail programs look at
 * links by themselves; its button does, and so does a mail program's own (RFC 8058).
 */
@RestController
class DigestEndController {

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private final DigestLink links;
    private final DigestChoice choices;
    private final PatientRecords patients;
    private final CurrentActor actors;
    private final Texts texts;

    DigestEndController(
            DigestLink links, DigestChoice choices, PatientRecords patients, CurrentActor actors, Texts texts) {
        this.links = links;
        this.choices = choices;
        this.patients = patients;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping(DigestLink.PATH + "{id}")
    ResponseEntity<String> ask(@PathVariable String id, Locale asked) {
        Optional<DigestLink.Target> target = links.open(id);
        if (target.isEmpty()) {
            return unknown(asked);
        }
        Locale language = language(target.get(), asked);
        return page(
                HttpStatus.OK,
                language,
                "ask",
                "<form method=\"post\"><button type=\"submit\">%s</button></form>"
                        .formatted(escaped(texts.get(language, "digest.end.ask.go"))));
    }

    @PostMapping(DigestLink.PATH + "{id}")
    ResponseEntity<String> end(@PathVariable String id, Locale asked) {
        Optional<DigestLink.Target> target = links.open(id);
        if (target.isEmpty()) {
            return unknown(asked);
        }
        DigestLink.Target whose = target.get();
        actors.asSystem(whose.clinic(), () -> choices.end(whose.patient()));
        return page(HttpStatus.OK, language(whose, asked), "done", "");
    }

    private ResponseEntity<String> unknown(Locale asked) {
        return page(HttpStatus.NOT_FOUND, asked, "unknown", "");
    }

    /** The patient's own, which a mail program's request doesn't say. */
    private Locale language(DigestLink.Target target, Locale otherwise) {
        return actors.as(Actor.system(target.clinic()), () -> patients.find(target.patient()))
                .map(PatientSummary::language)
                .orElse(otherwise);
    }

    private ResponseEntity<String> page(HttpStatus status, Locale language, String textKey, String form) {
        String title = escaped(texts.get(language, "digest.end." + textKey + ".title"));
        String text = escaped(texts.get(language, "digest.end." + textKey + ".text"));
        String spoken =
                Texts.LANGUAGES.stream().anyMatch(one -> one.getLanguage().equals(language.getLanguage()))
                        ? language.getLanguage()
                        : Texts.LANGUAGES.getFirst().getLanguage();
        return ResponseEntity.status(status)
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .body("""
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%s</title><link rel="stylesheet" href="/error/page.css"></head>
            <body><main><h1>%s</h1><p>%s</p>%s</main></body>
            </html>
            """.formatted(spoken, title, title, text, form));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
