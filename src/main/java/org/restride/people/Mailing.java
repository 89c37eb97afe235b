package org.restride.people;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.restride.base.DomainError;
import org.restride.base.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends short letters by the mail server that is set ({@code spring.mail.host}), after the transaction has committed. */
@Component
public class Mailing {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    /** Nothing that somebody typed may begin a new line of the head. */
    private static final Pattern BREAK = Pattern.compile("\\p{Cntrl}+");

    private final ObjectProvider<JavaMailSender> server;
    private final Texts texts;
    private final String from;
    private final ExecutorService postman = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());

    Mailing(
            ObjectProvider<JavaMailSender> server,
            Texts texts,
            @Value("${restride.mail-from:no-reply@localhost}") String from) {
        this.server = server;
        this.texts = texts;
        this.from = from;
    }

    /** Whether there is a mail server. */
    public boolean works() {
        return server().isPresent();
    }

    /**
     * Sends the letter whose texts are {@code people.mail.<kind>.subject} and {@code .body}; does nothing without a mail server.
     */
    void send(String to, Locale language, String kind, Object... arguments) {
        Optional<JavaMailSender> sender = server();
        if (sender.isEmpty()) {
            return;
        }
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(BREAK.matcher(texts.get(language, "people.mail." + kind + ".subject", arguments))
                .replaceAll(" "));
        letter.setText(texts.get(language, "people.mail." + kind + ".body", arguments));
        AfterCommit.run(() -> hand(sender.get(), letter));
    }

    /** From which address letters come. */
    public String sender() {
        return from;
    }

    /**
     * Hands a letter to the mail server now, for work that is tried again; false without a mail server.
     *
     * @throws DomainError.Unavailable if the server doesn't take it
     */
    public boolean deliver(Letter letter) {
        Optional<JavaMailSender> sender = server();
        sender.ifPresent(taking -> {
            try {
                taking.send(written(taking.createMimeMessage(), letter));
            } catch (MailException | MessagingException problem) {
                LOG.warn("A mail could not be sent: {}", problem.getClass().getSimpleName());
                throw new DomainError.Unavailable("people.mail-not-taken");
            }
        });
        return sender.isPresent();
    }

    private MimeMessage written(MimeMessage message, Letter letter) throws MessagingException {
        MimeMessageHelper writing =
                new MimeMessageHelper(message, !letter.attachments().isEmpty(), "UTF-8");
        writing.setFrom(from);
        writing.setTo(letter.to());
        writing.setSubject(BREAK.matcher(letter.subject()).replaceAll(" "));
        writing.setText(letter.body());
        for (Letter.Attachment attachment : letter.attachments()) {
            byte[] bytes = attachment.text().getBytes(StandardCharsets.UTF_8);
            writing.addAttachment(attachment.name(), new ByteArrayResource(bytes), attachment.mediaType());
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

    private void hand(JavaMailSender sender, SimpleMailMessage letter) {
        postman.execute(() -> {
            try {
                sender.send(letter);
            } catch (MailException problem) {
                LOG.warn("A mail could not be sent: {}", problem.getClass().getSimpleName());
            }
        });
    }
}
