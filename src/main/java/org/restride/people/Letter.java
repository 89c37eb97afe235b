package org.restride.people;

import java.util.List;
import java.util.Map;

/**
 * A letter of plain text, as {@link Letters} hands it to the mail server.
 *
 * @param to one address
 * @param headers further lines of its head, by name
 */
public record Letter(
        String to, String subject, String body, List<Attachment> attachments, Map<String, String> headers) {

    /**
     * A text file that comes with it.
     *
     * @param mediaType with its parameters, for example {@code text/calendar; charset=UTF-8; method=REQUEST}
     */
    public record Attachment(String name, String mediaType, String text) {}

    public Letter(String to, String subject, String body, Map<String, String> headers) {
        this(to, subject, body, List.of(), headers);
    }

    public Letter {
        attachments = List.copyOf(attachments);
        headers = Map.copyOf(headers);
    }
}
