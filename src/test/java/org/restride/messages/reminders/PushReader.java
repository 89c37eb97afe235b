package org.restride.messages.reminders;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser that reads notices: RFC 8291 from the other side, with HKDF written out by HMAC and nothing of the sender's code but keys. */
record PushReader(KeyPair keys, byte[] secret) {

    static PushReader create() throws Exception {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return new PushReader(PushKey.pair(), secret);
    }

    String p256dh() {
        return base64(point());
    }

    String auth() {
        return base64(secret);
    }

    private byte[] point() {
        return PushKey.bytes((ECPublicKey) keys.getPublic());
    }

    String read(byte[] body) throws Exception {
        byte[] salt = Arrays.copyOf(body, 16);
        int record = ByteBuffer.wrap(body, 16, 4).getInt();
        int named = body[20] & 0xff;
        byte[] sender = Arrays.copyOfRange(body, 21, 21 + named);
        byte[] sealed = Arrays.copyOfRange(body, 21 + named, body.length);
        if (sealed.length > record) {
            throw new IllegalStateException("More than one record");
        }
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init((ECPrivateKey) keys.getPrivate());
        agreement.doPhase(PushKey.open(sender), true);
        byte[] keyInfo = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(), sender);
        byte[] material = expand(hmac(secret, agreement.generateSecret()), keyInfo, 32);
        byte[] random = hmac(salt, material);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] key = expand(random, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = expand(random, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] filled = cipher.doFinal(sealed);
        int end = filled.length - 1;
        while (filled[end] == 0) {
            end--;
        }
        if (filled[end] != 2) {
            throw new IllegalStateException("The last record ends with a 2");
        }
        return new String(filled, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] expand(byte[] random, byte[] info, int bytes) throws Exception {
        return Arrays.copyOf(hmac(random, joined(info, new byte[] {1})), bytes);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] joined(byte[]... parts) throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.write(part);
        }
        return whole.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
