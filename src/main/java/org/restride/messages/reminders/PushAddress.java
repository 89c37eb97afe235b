package org.restride.messages.reminders;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.restride.base.DomainError;

/**
 * Where a browser takes notices, as it told us itself.
 *
 * @param key a point of P-256, 65 bytes
 * @param secret 16 bytes
 */
record PushAddress(URI endpoint, byte[] key, byte[] secret) {

    private static final int SECRET_BYTES = 16;

    /**
     * @param p256dh and {@code auth}: in Base64 for addresses, as browsers write them
     * @throws DomainError.Invalid if it is none
     */
    static PushAddress of(String endpoint, String p256dh, String auth) {
        try {
            byte[] key = Base64.getUrlDecoder().decode(p256dh.replace("=", ""));
            byte[] secret = Base64.getUrlDecoder().decode(auth.replace("=", ""));
            if (secret.length != SECRET_BYTES) {
                throw new IllegalArgumentException("The secret has 16 bytes");
            }
            PushKey.open(key);
            return new PushAddress(URI.create(endpoint), key, secret);
        } catch (IllegalArgumentException | GeneralSecurityException broken) {
            throw new DomainError.Invalid(Map.of("subscription", "reminders.invalid.subscription"));
        }
    }

    /** One text, to be sealed. */
    String text() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(key) + " " + encoder.encodeToString(secret) + " " + endpoint;
    }

    static PushAddress ofText(String text) {
        String[] parts = text.split(" ", 3);
        return of(parts[2], parts[0], parts[1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushAddress(URI there, byte[] k, byte[] s)
                && endpoint.equals(there)
                && Arrays.equals(key, k)
                && Arrays.equals(secret, s);
    }

    @Override
    public int hashCode() {
        return endpoint.hashCode();
    }

    /** Whoever knows the address could send to it. */
    @Override
    public String toString() {
        return "PushAddress[" + endpoint.getHost() + "]";
    }
}
