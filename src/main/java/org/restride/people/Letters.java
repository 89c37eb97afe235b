package org.restride.people;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server one by one and says what became of each, for whoever keeps count and tries again. Never to be called
 * while a transaction is open: a mail server takes its time.
 */
@Component
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    /** Nothing that somebody typed may begin a new line of the head. */
    private static final Pattern BREAK = Pattern.compile("\\p{Cntrl}+");

    /** RFC 5321: no room in the mailbox, which may change. */
    private static final int MAILBOX_FULL = 552;

    private static final int PERMANENT = 500;

    private final ObjectProvider<JavaMailSender> server;
    private final String from;

    public Letters(
            ObjectProvider<JavaMailSender> server, @Value("${restride.mail-from:no-reply@localhost}") String from) {
        this.server = server;
        this.from = from;
    }

    /** What became of a letter. */
    public enum Outcome {
        /** The server took it. */
        TAKEN,
        /** The server says that there is no such address. */
        NO_SUCH_ADDRESS,
        /** The server can't be reached, or asks to come again. */
        LATER,
        /** The server will not take this letter, whoever it is for. */
        HOPELESS
    }

    /** Whether there is a mail server ({@code spring.mail.host}). */
    public boolean work() {
        return server().isPresent();
    }

    /** From which address letters come. */
    public String sender() {
        return from;
    }

    /** {@link Outcome#LATER} if there is no mail server. */
    public Outcome send(Letter letter) {
        Optional<JavaMailSender> sender = server();
        if (sender.isEmpty()) {
            return Outcome.LATER;
        }
        try {
            sender.get().send(written(sender.get().createMimeMessage(), letter));
            return Outcome.TAKEN;
        } catch (MailException | MessagingException problem) {
            LOG.warn("A letter could not be sent: {}", problem.getClass().getSimpleName());
            return switch (problem) {
                case MailSendException refused -> verdict(refused);
                case MailAuthenticationException _ -> Outcome.LATER;
                default -> Outcome.HOPELESS;
            };
        }
    }

    private MimeMessage written(MimeMessage message, Letter letter) throws MessagingException {
        boolean multipart = !letter.attachments().isEmpty();
        MimeMessageHelper helper = new MimeMessageHelper(message, multipart, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(BREAK.matcher(letter.subject()).replaceAll(" "));
        helper.setText(letter.body());
        for (Letter.Attachment attachment : letter.attachments()) {
            byte[] bytes = attachment.text().getBytes(StandardCharsets.UTF_8);
            helper.addAttachment(attachment.name(), new ByteArrayResource(bytes), attachment.mediaType());
        }
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), BREAK.matcher(header.getValue()).replaceAll(" "));
        }
        return message;
    }

    /** A setting that is there but empty, as container files pass it on, is no server. */
    private Optional<JavaMailSender> server() {
        return Optional.ofNullable(server.getIfAvailable())
                .filter(sender -> !(sender instanceof JavaMailSenderImpl named)
                        || (named.getHost() != null && !named.getHost().isBlank()));
    }

    /** What the server said stands somewhere in the chain; its words are left where they are. */
    private static Outcome verdict(MailSendException refused) {
        Deque<@Nullable Throwable> open = new ArrayDeque<>(Arrays.asList(refused.getMessageExceptions()));
        if (refused.getCause() != null) {
            open.add(refused.getCause());
        }
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT && address.getReturnCode() != MAILBOX_FULL
                        ? Outcome.NO_SUCH_ADDRESS
                        : Outcome.LATER;
            }
            if (next instanceof SMTPSendFailedException letter && letter.getReturnCode() >= PERMANENT) {
                return Outcome.HOPELESS;
            }
            if (next instanceof SMTPSenderFailedException sender && sender.getReturnCode() >= PERMANENT) {
                return Outcome.HOPELESS;
            }
            if (next instanceof MessagingException chained && chained.getNextException() != null) {
                open.add(chained.getNextException());
            }
        }
        return Outcome.LATER;
    }
}
