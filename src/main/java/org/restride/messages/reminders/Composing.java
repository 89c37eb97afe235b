package org.restride.messages.reminders;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.people.Letter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes reminders: that there is something, never what. Whoever else sees the phone or the letter learns nothing of health. */
@Component
class Composing {

    private static final String PAGE = "/today";

    private final Texts texts;
    private final PublicAddress address;

    Composing(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /**
     * @param pause the secret part of the link that pauses
     */
    Letter letter(String to, String firstName, Locale language, Occasions.Occasion occasion, String pause) {
        String link = address.link("/pause/" + pause);
        String body = texts.get(
                language,
                "reminders.mail.body",
                firstName,
                texts.get(language, "reminders.about." + occasion),
                address.link(PAGE),
                link);
        return new Letter(
                to,
                texts.get(language, "reminders.about." + occasion),
                body,
                Map.of(
                        "List-Unsubscribe", "<" + link + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "Auto-Submitted", "auto-generated"));
    }

    byte[] notice(Locale language, Occasions.Occasion occasion) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", texts.get(language, "reminders.push.title"))
                .put("body", texts.get(language, "reminders.about." + occasion))
                .put("to", PAGE)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
