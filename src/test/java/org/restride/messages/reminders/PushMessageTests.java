package org.restride.messages.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.DomainError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a push service is given, against the example of the standard and against a reader of its own. */
class PushMessageTests {

    /** RFC 8291, appendix A. */
    private static final String TEXT = "When I grow up, I want to be a watermelon";

    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String RECEIVER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String RECEIVER_SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SENDER_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
    private static final String SEALED = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private static final URI ENDPOINT = URI.create("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV");

    @Test
    void theExampleOfTheStandardComesOutToTheByte() throws Exception {
        KeyPair sender = new KeyPair(PushKey.open(bytes(SENDER)), PushKey.secret(bytes(SENDER_SECRET)));
        byte[] sealed = PushMessage.seal(
                TEXT.getBytes(StandardCharsets.UTF_8),
                0,
                PushKey.open(bytes(RECEIVER)),
                bytes(SECRET),
                sender,
                bytes(SALT));
        assertThat(PushReader.base64(sealed)).isEqualTo(SEALED);
    }

    @Test
    void theReaderReadsTheExampleOfTheStandard() throws Exception {
        KeyPair receiver = new KeyPair(PushKey.open(bytes(RECEIVER)), PushKey.secret(bytes(RECEIVER_SECRET)));
        assertThat(new PushReader(receiver, bytes(SECRET)).read(bytes(SEALED))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Tienes algo previsto para hoy: ¡ánimo!"})
    void whatIsSealedIsReadByItsReaderAloneAndIsAlwaysAsLong(String text) throws Exception {
        PushReader reader = PushReader.create();
        byte[] sealed = PushMessage.seal(
                text.getBytes(StandardCharsets.UTF_8),
                PushKey.open(Base64.getUrlDecoder().decode(reader.p256dh())),
                reader.secret());
        assertThat(reader.read(sealed)).isEqualTo(text);
        assertThat(sealed).hasSize(16 + 4 + 1 + 65 + PushMessage.FILLED_TO + 1 + 16);
        assertThatThrownBy(() -> PushReader.create().read(sealed)).isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void theSameNoticeNeverLooksTheSameTwice() throws Exception {
        PushReader reader = PushReader.create();
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        ECPublicKey to = PushKey.open(Base64.getUrlDecoder().decode(reader.p256dh()));
        assertThat(PushMessage.seal(text, to, reader.secret()))
                .isNotEqualTo(PushMessage.seal(text, to, reader.secret()));
    }

    @Test
    void pointsOutsideTheCurveAreNoKeys() {
        byte[] point = bytes(RECEIVER);
        point[64] ^= 1;
        assertThatThrownBy(() -> PushKey.open(point)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PushKey.open(new byte[65])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PushAddress.of(ENDPOINT.toString(), PushReader.base64(point), SECRET))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> PushAddress.of(ENDPOINT.toString(), RECEIVER, "c2hvcnQ"))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> PushAddress.of("no address", RECEIVER, SECRET))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void keysOfAnyLengthComeBackAsTheyWere() throws Exception {
        for (int i = 0; i < 300; i++) {
            KeyPair pair = PushKey.pair();
            byte[] open = PushKey.bytes((ECPublicKey) pair.getPublic());
            byte[] secret = PushKey.bytes((ECPrivateKey) pair.getPrivate());
            assertThat(PushKey.open(open).getW()).isEqualTo(((ECPublicKey) pair.getPublic()).getW());
            assertThat(PushKey.secret(secret).getS()).isEqualTo(((ECPrivateKey) pair.getPrivate()).getS());
        }
    }

    @Test
    void theServiceLearnsWhoSendsForWhomAndUntilWhen() throws Exception {
        KeyPair pair = PushKey.pair();
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        byte[] open = PushKey.bytes((ECPublicKey) pair.getPublic());
        String value = Vapid.authorization(
                ENDPOINT, "mailto:operator@clinic.test", open, (ECPrivateKey) pair.getPrivate(), now);
        assertThat(value).startsWith("vapid t=").endsWith(", k=" + PushReader.base64(open));
        String[] token =
                value.substring("vapid t=".length(), value.indexOf(',')).split("\\.");
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(bytes(token[0])).path("alg").asString()).isEqualTo("ES256");
        JsonNode claims = json.readTree(bytes(token[1]));
        assertThat(claims.path("aud").asString()).isEqualTo("https://push.example.net");
        assertThat(claims.path("sub").asString()).isEqualTo("mailto:operator@clinic.test");
        assertThat(claims.path("exp").asLong())
                .isGreaterThan(now.getEpochSecond())
                .isLessThanOrEqualTo(now.plusSeconds(86_400).getEpochSecond());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(pair.getPublic());
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(bytes(token[2]))).isTrue();
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
