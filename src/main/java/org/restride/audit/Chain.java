package org.restride.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.restride.base.ClinicId;

/** The arithmetic of the hash chain: each seal is the SHA-256 of the one before it and of all that its entry says. */
final class Chain {

    /** What stands before the first entry: 32 zero bytes. */
    static final byte[] START = new byte[32];

    private static final char BETWEEN = '\u001f';

    private Chain() {}

    static byte[] seal(byte[] before, ClinicId clinic, long number, AuditEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(words(clinic, number, entry).getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("Every Java has SHA-256", problem);
        }
    }

    private static String words(ClinicId clinic, long number, AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        Object[] parts = {
            clinic,
            number,
            entry.id(),
            entry.at(),
            entry.account(),
            entry.roles(),
            entry.deed(),
            entry.subject(),
            entry.subjectId(),
            entry.patient(),
            entry.fields().size(),
            String.join(String.valueOf('\u001e'), entry.fields()),
            entry.why(),
            entry.origin()
        };
        for (Object part : parts) {
            text.append(Objects.toString(part, ""))
                    .append(part == null ? "-" : "+")
                    .append(BETWEEN);
        }
        return text.toString();
    }
}
