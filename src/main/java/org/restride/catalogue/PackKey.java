package org.restride.catalogue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a clinic's Ed25519 key pair, with which others see that a pack is from that clinic.
 *
 * @param text the key in X.509, Base64: 60 signs
 */
public record PackKey(String text) {

    static final String ALGORITHM = "Ed25519";

    private static final int BYTES = 44;
    private static final int SHOWN_BYTES = 16;

    /** A pair of halves, the private one in PKCS 8 and Base64. */
    record Pair(PackKey open, String secret) {

        static Pair make() {
            try {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                return new Pair(
                        new PackKey(encode(pair.getPublic().getEncoded())),
                        encode(pair.getPrivate().getEncoded()));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java since 15 has " + ALGORITHM, impossible);
            }
        }

        byte[] sign(byte[] message) {
            try {
                PrivateKey half = KeyFactory.getInstance(ALGORITHM)
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(half);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("This key was made here", impossible);
            }
        }
    }

    /**
     * @throws PackRefused if the text is no such key
     */
    static PackKey read(String text) {
        PackKey key = new PackKey(text.strip());
        if (key.half() == null) {
            throw new PackRefused(PackRefused.Reason.NO_MANIFEST, PackManifest.FILE, "has a key that is none");
        }
        return key;
    }

    /** Whether the text is a key, for somebody who types one in. */
    static boolean isKey(String text) {
        return new PackKey(text.strip()).half() != null;
    }

    boolean verifies(byte[] message, byte[] signed) {
        PublicKey half = half();
        if (half == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(half);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** What two people read to each other to make sure that it is the same key: eight groups of four signs. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(text));
            String hex = HexFormat.of().formatHex(Arrays.copyOf(digest, SHOWN_BYTES));
            return String.join(" ", hex.split("(?<=\\G.{4})"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private @org.jspecify.annotations.Nullable PublicKey half() {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == BYTES
                    ? KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes))
                    : null;
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return null;
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
