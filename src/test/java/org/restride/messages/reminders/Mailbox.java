package org.restride.messages.reminders;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.restride.people.Letters;
import org.restride.people.TestPost;

/** A real mail server for tests, and letters that go there. */
final class Mailbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Mailbox() {
        server.start();
    }

    Letters letters() {
        return TestPost.through(server.getSmtp().getPort());
    }

    List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
