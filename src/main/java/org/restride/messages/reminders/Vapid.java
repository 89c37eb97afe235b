package org.restride.messages.reminders;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a push service who sends (RFC 8292): a signed note of who we are, for whom it is and until when it counts. */
final class Vapid {

    private static final Duration COUNTS = Duration.ofHours(12);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Vapid() {}

    /**
     * The value of {@code Authorization}.
     *
     * @param subject how the push service reaches whoever runs the portal: an address of the web or of mail
     */
    static String authorization(URI endpoint, String subject, byte[] open, ECPrivateKey secret, Instant now)
            throws GeneralSecurityException {
        ObjectNode head =
                JsonNodeFactory.instance.objectNode().put("typ", "JWT").put("alg", "ES256");
        ObjectNode claims = JsonNodeFactory.instance
                .objectNode()
                .put("aud", endpoint.getScheme() + "://" + endpoint.getAuthority())
                .put("exp", now.plus(COUNTS).getEpochSecond())
                .put("sub", subject);
        String signed = part(head) + "." + part(claims);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(secret);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + signed + "." + TEXT.encodeToString(signature.sign()) + ", k=" + TEXT.encodeToString(open);
    }

    private static String part(ObjectNode node) {
        return TEXT.encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
