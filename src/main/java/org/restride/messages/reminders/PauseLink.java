package org.restride.messages.reminders;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.restride.base.ClinicId;

/**
 * What the link in a letter says: which clinic, whose reminders (by an id that is used for nothing else), and a seal, so that nobody can
 * make one up. It needs no sign-in and can do nothing but pause.
 */
record PauseLink(ClinicId clinic, UUID link) {

    private static final int NAMES_BYTES = 32;
    private static final int SEAL_BYTES = 32;
    private static final String PURPOSE = "pause reminders ";

    /** A link as somebody brought it, before it is known whether the seal is good. */
    record Brought(PauseLink link, byte[] seal) {

        boolean isGood(byte[] secret) {
            return MessageDigest.isEqual(seal, link.seal(secret));
        }
    }

    String text(byte[] secret) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NAMES_BYTES + SEAL_BYTES)
                        .put(names())
                        .put(seal(secret))
                        .array());
    }

    static Optional<Brought> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != NAMES_BYTES + SEAL_BYTES) {
                return Optional.empty();
            }
            ByteBuffer names = ByteBuffer.wrap(bytes);
            PauseLink link = new PauseLink(new ClinicId(uuid(names)), uuid(names));
            return Optional.of(new Brought(link, Arrays.copyOfRange(bytes, NAMES_BYTES, bytes.length)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] seal(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(PURPOSE.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(names());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows HMAC", impossible);
        }
    }

    private byte[] names() {
        ByteBuffer names = ByteBuffer.allocate(NAMES_BYTES);
        for (UUID each : new UUID[] {clinic.value(), link}) {
            names.putLong(each.getMostSignificantBits()).putLong(each.getLeastSignificantBits());
        }
        return names.array();
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
