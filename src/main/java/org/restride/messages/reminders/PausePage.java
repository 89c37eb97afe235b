package org.restride.messages.reminders;

import java.util.Locale;
import java.util.Optional;
import org.restride.base.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The plain pages behind the link of a letter: they need neither a sign-in nor a script, and name nobody. */
@Component
class PausePage {

    private final Texts texts;

    PausePage(Texts texts) {
        this.texts = texts;
    }

    /** With the one button that pauses; opening it changes nothing. */
    String question(Locale locale) {
        return page(locale, "question", Optional.of("send"));
    }

    String done(Locale locale) {
        return page(locale, "done", Optional.empty());
    }

    String unknown(Locale locale) {
        return page(locale, "unknown", Optional.empty());
    }

    private String page(Locale locale, String name, Optional<String> button) {
        String form = button.map(key ->
                        "<form method=\"post\"><button type=\"submit\">%s</button></form>".formatted(text(locale, key)))
                .orElseGet(() -> "<a href=\"/reminders\">%s</a>".formatted(text(locale, "settings")));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s – Restride</title>
                <link rel="icon" href="/icons/restride.svg">
                <link rel="stylesheet" href="/error/page.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        text(locale, "language"),
                        text(locale, name + ".title"),
                        text(locale, name + ".title"),
                        text(locale, name + ".text"),
                        form);
    }

    private String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(texts.get(locale, "reminders.pause-page." + key), "UTF-8");
    }
}
