package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTests {

    /** The secret of RFC 6238's examples, "12345678901234567890", in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** The last six digits of RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void aCodeHoldsOneStepBeforeAndAfter() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(TimeCodes.step(SECRET, "005 924", now.plusSeconds(30))).hasValue(41152263);
        assertThat(TimeCodes.step(SECRET, "005924", now.minusSeconds(30))).hasValue(41152263);
        assertThat(TimeCodes.step(SECRET, "005924", now.plusSeconds(61))).isEmpty();
        assertThat(TimeCodes.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void newSecretsAreLongAndDiffer() {
        assertThat(TimeCodes.newSecret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(TimeCodes.newSecret());
    }
}
