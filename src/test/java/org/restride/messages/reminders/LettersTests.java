package org.restride.messages.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.people.Letter;
import org.restride.people.Letters;
import org.restride.people.TestPost;

/** What a mail server answers, and what is made of it. */
class LettersTests {

    private static final Letter LETTER = new Letter(
            "nora@patient.test", "Hello\r\nBcc: all@evil.test", "Good morning", Map.of("X-Kind", "one\r\ntwo"));

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, NO_SUCH_ADDRESS",
        "RCPT, 553 5.1.3 bad address, NO_SUCH_ADDRESS",
        "RCPT, 552 5.2.2 mailbox full, LATER",
        "RCPT, 450 4.2.1 try later, LATER",
        "MAIL, 451 4.3.0 busy, LATER",
        "MAIL, 550 5.7.1 not from here, HOPELESS",
        "DATA, 554 5.7.1 looks like spam, HOPELESS",
        "DATA, 452 4.3.1 no room, LATER"
    })
    void theServersAnswerIsUnderstood(String command, String answer, Letters.Outcome outcome) {
        try (GrumpyServer server = new GrumpyServer(command, answer)) {
            assertThat(TestPost.through(server.port()).send(LETTER)).isEqualTo(outcome);
            assertThat(server.asked()).isPositive();
        }
    }

    @Test
    void aServerThatIsNotThereMayComeBack() {
        int port;
        try (GrumpyServer server = new GrumpyServer("RCPT", "250 fine")) {
            port = server.port();
        }
        assertThat(TestPost.through(port).send(LETTER)).isEqualTo(Letters.Outcome.LATER);
        Letters none = TestPost.nowhere();
        assertThat(none.work()).isFalse();
        assertThat(none.send(LETTER)).isEqualTo(Letters.Outcome.LATER);
    }

    @Test
    void nothingThatIsWrittenBeginsALineOfTheHead() throws Exception {
        try (Mailbox box = new Mailbox()) {
            assertThat(box.letters().send(LETTER)).isEqualTo(Letters.Outcome.TAKEN);
            assertThat(box.received()).singleElement().satisfies(message -> {
                assertThat(message.getSubject()).isEqualTo("Hello Bcc: all@evil.test");
                assertThat(message.getHeader("X-Kind")).containsExactly("one two");
                assertThat(message.getHeader("Bcc")).isNull();
            });
        }
    }
}
