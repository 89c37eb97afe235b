package org.restride.people;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.restride.base.Texts;
import org.springframework.stereotype.Component;

/** Sends short letters after the transaction has committed; what the mail server does not take is not tried again. */
@Component
class Mailing {

    private final Letters letters;
    private final Texts texts;
    private final ExecutorService postman = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());

    Mailing(Letters letters, Texts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    /** Whether there is a mail server. */
    boolean works() {
        return letters.work();
    }

    /**
     * Sends the letter whose texts are {@code people.mail.<kind>.subject} and {@code .body}; does nothing without a mail server.
     */
    void send(String to, Locale language, String kind, Object... arguments) {
        if (!works()) {
            return;
        }
        Letter letter = new Letter(
                to,
                texts.get(language, "people.mail." + kind + ".subject", arguments),
                texts.get(language, "people.mail." + kind + ".body", arguments),
                Map.of());
        AfterCommit.run(() -> postman.execute(() -> letters.send(letter)));
    }
}
