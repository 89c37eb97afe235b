package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts were counted by hand; the grades follow from 0.39 w/s + 11.8 syl/w - 15.59. */
class ReadabilityTests {

    /** 6 words, 1 sentence, 6 syllables: 2.34 + 11.8 - 15.59 is below zero. */
    @Test
    void theEasiestTextsAreGradeZero() {
        Readability easy = Readability.of("The cat sat on the mat.");
        assertThat(easy.words()).isEqualTo(6);
        assertThat(easy.sentences()).isEqualTo(1);
        assertThat(easy.syllables()).isEqualTo(6);
        assertThat(easy.grade()).isZero();
    }

    /** Kneel on all fours (4). Hands un-der your shoul-ders (6), knees un-der your hips (5): 2 sentences, 12 words, 15 syllables. */
    @Test
    void shortInstructionsAreEasy() {
        Readability steps = Readability.of("Kneel on all fours. Hands under your shoulders, knees under your hips.");
        assertThat(steps.words()).isEqualTo(12);
        assertThat(steps.sentences()).isEqualTo(2);
        assertThat(steps.syllables()).isEqualTo(15);
        assertThat(steps.grade()).isCloseTo(0.39 * 6 + 11.8 * 15 / 12 - 15.59, within(0.001));
        assertThat(steps.fine()).isTrue();
    }

    /**
     * Main-tain (2) this (1) po-si-tion (3) for (1) five (1) sec-onds (2) while (1) en-sur-ing (3) that (1) your (1) lum-bar (2) spine (1)
     * and (1) pel-vis (2) do (1) not (1) ro-tate (2): 17 words, 26 syllables, 1 sentence.
     */
    @Test
    void longSentencesOfHardWordsAreNotFine() {
        Readability hard = Readability.of(
                "Maintain this position for five seconds while ensuring that your lumbar spine and pelvis do not rotate.");
        assertThat(hard.words()).isEqualTo(17);
        assertThat(hard.syllables()).isEqualTo(26);
        assertThat(hard.grade()).isCloseTo(0.39 * 17 + 11.8 * 26 / 17 - 15.59, within(0.001));
        assertThat(hard.fine()).isFalse();
        assertThat(hard.longSentences()).hasSize(1);
    }

    @Test
    void eachLineIsASentenceOfItsOwn() {
        assertThat(Readability.of("Stand tall\nBend your knees\n\nBreathe out").sentences())
                .isEqualTo(3);
    }

    @Test
    void nothingHasNoGrade() {
        assertThat(Readability.of(" \n ").grade()).isZero();
        assertThat(Readability.of(" \n ").words()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "a,1",
        "the,1",
        "make,1",
        "makes,1",
        "table,2",
        "little,2",
        "walked,1",
        "rested,2",
        "needed,2",
        "exercise,3",
        "exercises,4",
        "muscle,2",
        "muscles,2",
        "breathe,1",
        "knee,1",
        "slowly,2",
        "buttock,2",
        "hamstring,2",
        "tingling,2",
        "15,1",
        "don't,1",
        "pelvis,2",
        "rolled,1",
        "while,1",
        "rules,1",
        "tables,2",
        "radiation,4",
        "period,3",
        "position,3",
        "side,1",
        "sides,1",
        "pages,2",
        "stretches,2",
        "runner,2"
    })
    void syllablesAsSpoken(String word, int spoken) {
        assertThat(Readability.syllables(word)).isEqualTo(spoken);
    }

    @Test
    void theShippedItemsAreEasyToRead() {
        assertThat(PackParser.parse(PackFiles.shipped()).items())
                .allSatisfy(item -> assertThat(Readability.of(item.text()).grade())
                        .as(item.path())
                        .isLessThan(6.9));
    }
}
