package org.restride.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.ClinicId;

/** The secret of a calendar's link: it says in which clinic to look for it, and the rest is chance (192 bits). Only its hash is kept. */
record FeedSecret(ClinicId clinic, String text) {

    private static final int ID_BYTES = 16;
    private static final int CHANCE_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret next(ClinicId clinic) {
        byte[] chance = new byte[CHANCE_BYTES];
        RANDOM.nextBytes(chance);
        UUID id = clinic.value();
        byte[] whole = ByteBuffer.allocate(ID_BYTES + CHANCE_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(chance)
                .array();
        return new FeedSecret(clinic, Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    /** Empty if it can't be one. */
    static Optional<FeedSecret> of(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != ID_BYTES + CHANCE_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new FeedSecret(new ClinicId(new UUID(buffer.getLong(), buffer.getLong())), text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** With so much chance a plain SHA-256 is enough. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "FeedSecret[" + clinic + "]";
    }
}
