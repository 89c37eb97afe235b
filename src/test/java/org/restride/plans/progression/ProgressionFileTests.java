package org.restride.plans.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.base.DomainError;
import org.restride.base.packs.InvalidPack;

class ProgressionFileTests {

    private final String shipped = ProgressionFile.shipped();

    @Test
    void shippedRulesFollowTheTrafficLight() {
        ProgressionRules rules = ProgressionFile.read(shipped);
        assertThat(rules.version()).isEqualTo(1);
        assertThat(rules.shipped()).isEqualTo(1);
        assertThat(rules.numbers()).isEqualTo(new Thresholds(3, 2, 3, 6, 3, 7, 80));
        assertThat(rules.steps()).isEqualTo(new StepSizes(2, 5, 1, 1, 5));
        assertThat(rules.words(ProgressionRule.TOO_MUCH).source()).isEqualTo("PM3");
        assertThat(rules.note().in(Locale.ENGLISH)).contains("Certainty is low");
    }

    @Test
    void everyRuleSpeaksBothLanguagesToBothPeople() {
        ProgressionRules rules = ProgressionFile.read(shipped);
        assertThat(Arrays.stream(ProgressionRule.values()).map(rules::words)).allSatisfy(words -> {
            assertThat(words.clinician().byLanguage()).containsOnlyKeys("en", "es");
            assertThat(words.patient().byLanguage()).containsOnlyKeys("en", "es");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  too-much-from: 6|  too-much-from: 3|numbers",
                "  mornings: 2|  mornings: 4|numbers",
                "  load-percent: 5|  load-percent: 11|load-percent",
                "  sessions: 3|  sessions: 1|sessions",
                "  - rule: too-much-again|  - rule: ready|wrong place",
                "{pain} of 10 in the last session; from|{score} of 10 in the last session; from|unknown place",
                "id: progression|id: other|id"
            })
    void aFileThatIsWrongIsRefusedWithTheLine(String right, String wrong, String said) {
        String changed = shipped.replace(right, wrong);
        assertThat(changed).isNotEqualTo(shipped);
        assertThatThrownBy(() -> ProgressionFile.read(changed))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("rules/progression.yaml:")
                .hasMessageContaining(said);
    }

    @Test
    void aFileThatLacksARuleIsRefused() {
        String changed = shipped.replaceFirst("(?s)  - rule: phase-not-yet.*", "");
        assertThatThrownBy(() -> ProgressionFile.read(changed))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("phase-not-yet");
    }

    @Test
    void aClinicsNumbersHaveToFitEachOther() {
        assertThatThrownBy(() -> new Thresholds(3, 2, 5, 5, 3, 7, 80))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("tooMuchFrom"));
        assertThatThrownBy(() -> new Thresholds(3, 4, 6, 7, 1, 0, 40))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("mornings", "painUpTo", "stopAfter", "effortUpTo", "completion"));
        assertThat(new Thresholds(2, 1, 0, 1, 2, 1, 50).lookedBack()).isEqualTo(2);
        assertThat(new Thresholds(10, 10, 5, 10, 6, 10, 100).lookedBack()).isEqualTo(10);
        assertThat(new Thresholds(2, 1, 5, 6, 6, 7, 80).lookedBack()).isEqualTo(6);
    }
}
