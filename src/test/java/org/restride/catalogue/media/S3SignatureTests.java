package org.restride.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of Amazon's manual ("Signature Calculations for the Authorization Header"), to the letter. */
class S3SignatureTests {

    private static final S3Signature SIGNATURE =
            new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final String BUCKET = "https://examplebucket.s3.amazonaws.com";

    @Test
    void aPieceOfAnObjectIsSignedAsInTheManual() {
        Map<String, String> headers = SIGNATURE.headers(
                "GET", URI.create(BUCKET + "/test.txt"), Map.of("range", "bytes=0-9"), S3Signature.EMPTY, NOW);
        assertThat(headers)
                .containsEntry("x-amz-date", "20130524T000000Z")
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void aListIsSignedAsInTheManual() {
        Map<String, String> headers = SIGNATURE.headers(
                "GET", URI.create(BUCKET + "/?max-keys=2&prefix=J"), Map.of(), S3Signature.EMPTY, NOW);
        assertThat(headers.get("authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(SIGNATURE.toString()).doesNotContain("wJalr", "AKIA");
    }
}
