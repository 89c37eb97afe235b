package org.restride.messages;

import java.util.Map;
import java.util.UUID;
import org.restride.base.DomainError;

/**
 * Words that are written often.
 *
 * @param clinics whether every clinician of the clinic has it; else only the one who wrote it
 * @param title 1 to 80 characters
 * @param body 1 to 4,000 characters; {@link #FIRST_NAME} stands for the patient's first name
 * @param version from 1
 */
public record TextBlock(UUID id, boolean clinics, String title, String body, int version) {

    public static final String FIRST_NAME = "{name}";
    public static final int LONGEST_TITLE = 80;

    /**
     * @throws DomainError.Invalid if something is missing or too long
     */
    public TextBlock {
        title = title.strip();
        body = body.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new DomainError.Invalid(Map.of("title", "messages.error.block-title"));
        }
        if (body.isEmpty() || body.length() > SendMessage.LONGEST) {
            throw new DomainError.Invalid(Map.of("body", "messages.error.block-body"));
        }
    }

    /** The words for this patient. */
    public String to(String firstName) {
        return body.replace(FIRST_NAME, firstName);
    }
}
