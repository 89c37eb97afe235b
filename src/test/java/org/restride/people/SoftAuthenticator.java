package org.restride.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A phone's authenticator in software: makes one passkey and signs with it, well or as a thief would. */
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final int COORDINATE = 32;

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JsonMapper json = new JsonMapper();
    private final CBORMapper cbor = new CBORMapper(new CBORFactory());
    private final byte[] credential = new byte[32];
    private final KeyPair keys;
    private String origin;
    private boolean verifies = true;
    private int count;

    SoftAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(credential);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From now on the page that asks is another one. */
    SoftAuthenticator at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** From now on neither finger, face nor PIN is asked for. */
    SoftAuthenticator carelessly() {
        verifies = false;
        return this;
    }

    /** Sets the counter of signatures. */
    SoftAuthenticator counting(int signatures) {
        count = signatures;
        return this;
    }

    String make(PasskeyQuestion question) {
        JsonNode asked = json.readTree(question.json());
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", attested(asked.get("rp").get("id").asString()));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", text(clientData("webauthn.create", asked)));
        response.put("attestationObject", text(cbor.writeValueAsBytes(attestation)));
        response.put("transports", new String[] {"internal"});
        return answer(response);
    }

    String show(PasskeyQuestion question) {
        JsonNode asked = json.readTree(question.json());
        count++;
        byte[] data = data(asked.get("rpId").asString(), PRESENT);
        byte[] client = clientData("webauthn.get", asked);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", text(client));
        response.put("authenticatorData", text(data));
        response.put("signature", text(sign(join(data, sha256(client)))));
        return answer(response);
    }

    private String answer(Map<String, Object> response) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", text(credential));
        answer.put("rawId", text(credential));
        answer.put("type", "public-key");
        answer.put("response", response);
        answer.put("clientExtensionResults", Map.of());
        answer.put("authenticatorAttachment", "platform");
        return json.writeValueAsString(answer);
    }

    private byte[] clientData(String type, JsonNode asked) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", type);
        data.put("challenge", asked.get("challenge").asString());
        data.put("origin", origin);
        return json.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String host, int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | (verifies ? VERIFIED : 0)))
                .putInt(count)
                .array();
    }

    private byte[] attested(String host) {
        byte[] unnamedModel = new byte[16];
        byte[] length =
                ByteBuffer.allocate(2).putShort((short) credential.length).array();
        return join(data(host, PRESENT | ATTESTED), unnamedModel, length, credential, publicKey());
    }

    /** COSE, ES256 on P-256: a map of five pairs whose keys are small numbers, so it is written by hand. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] head = {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01};
        byte[] x = {0x21, 0x58, COORDINATE};
        byte[] y = {0x22, 0x58, COORDINATE};
        return join(
                head,
                x,
                coordinate(key.getW().getAffineX().toByteArray()),
                y,
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(number.length, COORDINATE);
        System.arraycopy(number, number.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] join(byte[]... parts) {
        try (ByteArrayOutputStream whole = new ByteArrayOutputStream()) {
            for (byte[] part : parts) {
                whole.write(part);
            }
            return whole.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return TEXT.encodeToString(bytes);
    }
}
