package org.restride.messages.reminders;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a notice for one browser, so that the push service in between can't read it (RFC 8291, with the content coding of RFC 8188): one
 * record, filled up to a fixed length so that its size says nothing either.
 */
final class PushMessage {

    /** Bytes of text and filling together; whatever the language, notices look alike. */
    static final int FILLED_TO = 512;

    private static final int RECORD_SIZE = 4096;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushMessage() {}

    /**
     * The body of the request.
     *
     * @param to the browser's key
     * @param secret the browser's shared secret, 16 bytes
     */
    static byte[] seal(byte[] text, ECPublicKey to, byte[] secret) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return seal(text, FILLED_TO, to, secret, PushKey.pair(), salt);
    }

    static byte[] seal(byte[] text, int filledTo, ECPublicKey to, byte[] secret, KeyPair once, byte[] salt)
            throws GeneralSecurityException {
        byte[] own = PushKey.bytes((ECPublicKey) once.getPublic());
        byte[] shared = agreed((ECPrivateKey) once.getPrivate(), to);
        byte[] info = joined(ascii("WebPush: info\0"), PushKey.bytes(to), own);
        byte[] material = derived(shared, secret, info, 32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derived(material, salt, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(TAG_BITS, derived(material, salt, ascii("Content-Encoding: nonce\0"), 12)));
        byte[] filled = new byte[Math.max(filledTo, text.length) + 1];
        System.arraycopy(text, 0, filled, 0, text.length);
        filled[text.length] = LAST_RECORD;
        byte[] closed = cipher.doFinal(filled);
        return ByteBuffer.allocate(SALT_BYTES + 4 + 1 + own.length + closed.length)
                .put(salt)
                .putInt(RECORD_SIZE)
                .put((byte) own.length)
                .put(own)
                .put(closed)
                .array();
    }

    private static byte[] agreed(ECPrivateKey own, ECPublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    /** HKDF with SHA-256 (RFC 5869). */
    private static byte[] derived(byte[] material, byte[] salt, byte[] info, int bytes)
            throws GeneralSecurityException {
        AlgorithmParameterSpec wanted =
                HKDFParameterSpec.ofExtract().addIKM(material).addSalt(salt).thenExpand(info, bytes);
        return KDF.getInstance("HKDF-SHA256").deriveData(wanted);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer whole = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            whole.put(part);
        }
        return whole.array();
    }
}
