package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts were counted by hand; the scores follow from the formulas. */
class ReadabilityTests {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale SPANISH = Locale.of("es");

    /** 6 words, 1 sentence, 6 syllables: 2.34 + 11.8 - 15.59 is below zero. */
    @Test
    void theEasiestTextsAreGradeZero() {
        Readability easy = Readability.of("The cat sat on the mat.", ENGLISH);
        assertThat(easy.words()).isEqualTo(6);
        assertThat(easy.sentences()).isEqualTo(1);
        assertThat(easy.syllables()).isEqualTo(6);
        assertThat(easy.score()).isZero();
    }

    /** Kneel on all fours (4). Hands un-der your shoul-ders (6), knees un-der your hips (5): 2 sentences, 12 words, 15 syllables. */
    @Test
    void shortInstructionsAreEasy() {
        Readability steps =
                Readability.of("Kneel on all fours. Hands under your shoulders, knees under your hips.", ENGLISH);
        assertThat(steps.words()).isEqualTo(12);
        assertThat(steps.sentences()).isEqualTo(2);
        assertThat(steps.syllables()).isEqualTo(15);
        assertThat(steps.score()).isCloseTo(0.39 * 6 + 11.8 * 15 / 12 - 15.59, within(0.001));
        assertThat(steps.fine()).isTrue();
    }

    /**
     * Main-tain (2) this (1) po-si-tion (3) for (1) five (1) sec-onds (2) while (1) en-sur-ing (3) that (1) your (1) lum-bar (2) spine (1)
     * and (1) pel-vis (2) do (1) not (1) ro-tate (2): 17 words, 26 syllables, 1 sentence.
     */
    @Test
    void longSentencesOfHardWordsAreNotFine() {
        Readability hard = Readability.of(
                "Maintain this position for five seconds while ensuring that your lumbar spine and pelvis do not rotate.",
                ENGLISH);
        assertThat(hard.words()).isEqualTo(17);
        assertThat(hard.syllables()).isEqualTo(26);
        assertThat(hard.score()).isCloseTo(0.39 * 17 + 11.8 * 26 / 17 - 15.59, within(0.001));
        assertThat(hard.fine()).isFalse();
        assertThat(hard.longSentences()).hasSize(1);
    }

    @Test
    void eachLineIsASentenceOfItsOwn() {
        assertThat(Readability.of("Stand tall\nBend your knees\n\nBreathe out", ENGLISH)
                        .sentences())
                .isEqualTo(3);
    }

    @Test
    void nothingHasNoGrade() {
        assertThat(Readability.of(" \n ", ENGLISH).score()).isZero();
        assertThat(Readability.of(" \n ", ENGLISH).words()).isZero();
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
        assertThat(Syllables.of(word, ReadingFormula.FLESCH_KINCAID)).isEqualTo(spoken);
    }

    /**
     * Pon-te (2) de (1) pie (1), cer-ca (2) de (1) u-na (2) pa-red (2). Do-bla (2) las (1) ro-di-llas (3) y (1) res-pi-ra (3): 12 words,
     * 21 syllables, 2 sentences: 206.84 - 0.60 * 175 - 1.02 * 6.
     */
    @Test
    void shortSpanishInstructionsAreEasy() {
        Readability steps = Readability.of("Ponte de pie, cerca de una pared. Dobla las rodillas y respira.", SPANISH);
        assertThat(steps.words()).isEqualTo(12);
        assertThat(steps.sentences()).isEqualTo(2);
        assertThat(steps.syllables()).isEqualTo(21);
        assertThat(steps.score()).isCloseTo(206.84 - 0.60 * 100 * 21 / 12 - 1.02 * 6, within(0.001));
        assertThat(steps.fine()).isTrue();
    }

    /**
     * Man-ten-ga (3) la (1) po-si-ción (3) du-ran-te (3) cin-co (2) se-gun-dos (3) a-se-gu-rán-do-se (6) de (1) que (1) la (1) co-lum-na
     * (3) lum-bar (2) per-ma-nez-ca (4) es-ta-bi-li-za-da (6): 14 words, 39 syllables, 1 sentence.
     */
    @Test
    void hardSpanishIsNotFine() {
        Readability hard = Readability.of(
                "Mantenga la posición durante cinco segundos asegurándose de que la columna lumbar permanezca estabilizada.",
                SPANISH);
        assertThat(hard.words()).isEqualTo(14);
        assertThat(hard.syllables()).isEqualTo(39);
        assertThat(hard.score()).isCloseTo(206.84 - 0.60 * 100 * 39 / 14 - 1.02 * 14, within(0.001));
        assertThat(hard.fine()).isFalse();
        assertThat(hard.hardWords()).containsExactly("asegurándose", "permanezca", "estabilizada");
    }

    @ParameterizedTest
    @CsvSource({
        "a,1",
        "y,1",
        "hoy,1",
        "pie,1",
        "pies,1",
        "espalda,3",
        "rodilla,3",
        "cadera,3",
        "día,2",
        "aún,2",
        "aunque,2",
        "que,1",
        "guía,2",
        "sigue,2",
        "agua,2",
        "pingüino,3",
        "ahora,3",
        "leer,2",
        "respiración,4",
        "ciudad,2",
        "cuídate,3",
        "también,2",
        "muy,1",
        "ejercicio,4",
        "músculo,3",
        "baúl,2",
        "15,1"
    })
    void spanishSyllablesAsSpoken(String word, int spoken) {
        assertThat(Syllables.of(word, ReadingFormula.FERNANDEZ_HUERTA)).isEqualTo(spoken);
    }

    @Test
    void theShippedItemsAreEasyToRead() {
        assertThat(PackParser.parse(PackFiles.shipped()).items()).allSatisfy(item -> {
            Readability text = Readability.of(item.text(), item.language());
            assertThat(text.fine()).as(item.path() + ": " + text).isTrue();
        });
    }
}
