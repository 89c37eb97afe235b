package org.restride.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.restride.base.DomainError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that have to be readable again, sealed by AES-256-GCM with a key from outside the database ({@code restride.secret-keys}). A
 * stolen database gives none of them away. The first key seals, all of them open, so that keys can be changed one after the other.
 */
@Component
class SecretBox {

    private static final String SECOND_FACTOR = "second-factor";
    private static final String SETTING = "restride.secret-keys";
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/=_-]{43,44})");
    private static final Pattern SEALED = Pattern.compile("v1:([A-Za-z0-9._-]{1,40}):([A-Za-z0-9_-]+)");
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param setting {@code id:key} pairs with commas between, the key being 32 bytes in Base64
     */
    SecretBox(@Value("${" + SETTING + ":}") String setting) {
        for (String part : setting.split(",", -1)) {
            Matcher key = KEY.matcher(part.strip());
            if (!key.matches()) {
                throw wrong("Each key is written as id:key, the key being 32 random bytes in Base64");
            }
            keys.put(key.group(1), key(key.group(2)));
        }
        current = keys.keySet().iterator().next();
    }

    /**
     * @param owner whom the secret belongs to; the sealed value opens for nobody else
     */
    String seal(String secret, Object owner) {
        return seal(SECOND_FACTOR, secret, owner);
    }

    /**
     * @param purpose what it is a secret of; the sealed value opens as nothing else
     */
    String seal(String purpose, String secret, Object owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, current, nonce, purpose, owner, secret.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return "v1:" + current + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * @throws DomainError.Unavailable if it was sealed with a key that isn't there any more, or for somebody else
     */
    String open(String sealed, Object owner) {
        return open(SECOND_FACTOR, sealed, owner);
    }

    String open(String purpose, String sealed, Object owner) {
        Matcher parts = SEALED.matcher(sealed);
        if (!parts.matches() || !keys.containsKey(parts.group(1))) {
            throw new DomainError.Unavailable("people.second-factor-unreadable");
        }
        ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(2)));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] rest = new byte[whole.remaining()];
        whole.get(rest);
        return new String(
                crypt(Cipher.DECRYPT_MODE, parts.group(1), nonce, purpose, owner, rest), StandardCharsets.UTF_8);
    }

    boolean isSealed(String stored) {
        return SEALED.matcher(stored).matches();
    }

    boolean isCurrent(String stored) {
        Matcher parts = SEALED.matcher(stored);
        return parts.matches() && parts.group(1).equals(current);
    }

    boolean canOpen(String stored) {
        Matcher parts = SEALED.matcher(stored);
        return parts.matches() && keys.containsKey(parts.group(1));
    }

    private byte[] crypt(int mode, String key, byte[] nonce, String purpose, Object owner, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((purpose + " " + key + " " + owner).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new DomainError.Unavailable("people.second-factor-unreadable");
        }
    }

    private static SecretKey key(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException notBase64) {
            throw wrong("A key is not Base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw wrong("A key has " + bytes.length + " bytes instead of 32");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** The value itself is left out: it would end in a log. */
    private static InvalidConfigurationPropertyValueException wrong(String why) {
        return new InvalidConfigurationPropertyValueException(
                SETTING,
                "(not shown)",
                why + ". It keeps second factors readable and stays outside the database. Make one with:"
                        + " echo \"k1:$(openssl rand -base64 32)\"");
    }
}
