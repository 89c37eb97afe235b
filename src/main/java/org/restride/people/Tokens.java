package org.restride.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.ClinicId;

/** Secrets that are handed out once, of which only the hash is kept. With 256 random bits a plain SHA-256 is enough. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 16;

    private Tokens() {}

    static String next() {
        return ENCODER.encodeToString(secret());
    }

    /** A secret that says in which clinic to look for it. */
    static String nextFor(ClinicId clinic) {
        UUID id = clinic.value();
        return ENCODER.encodeToString(ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret())
                .array());
    }

    static Optional<ClinicId> clinicOf(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != ID_BYTES + SECRET_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new ClinicId(new UUID(buffer.getLong(), buffer.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(hash(text));
    }

    private static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }
}
