package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.restride.catalogue.WordDiff.Fate;
import org.restride.catalogue.WordDiff.Piece;

class WordDiffTests {

    @Test
    void oneWordThatWasReplacedIsTheOnlyChange() {
        assertThat(WordDiff.of("Lift both heels slowly.", "Lift one heel slowly."))
                .containsExactly(
                        new Piece(Fate.STAYED, "Lift "),
                        new Piece(Fate.REMOVED, "both"),
                        new Piece(Fate.ADDED, "one"),
                        new Piece(Fate.STAYED, " "),
                        new Piece(Fate.REMOVED, "heels"),
                        new Piece(Fate.ADDED, "heel"),
                        new Piece(Fate.STAYED, " slowly."));
    }

    @Test
    void aLineThatWasPutInIsAdded() {
        assertThat(WordDiff.of("One.\nThree.", "One.\nTwo.\nThree."))
                .filteredOn(piece -> piece.fate() != Fate.STAYED)
                .extracting(Piece::fate)
                .containsOnly(Fate.ADDED);
    }

    @Test
    void nothingAndEverything() {
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("Same.", "Same.")).containsExactly(new Piece(Fate.STAYED, "Same."));
        assertThat(WordDiff.of("", "New.")).containsExactly(new Piece(Fate.ADDED, "New."));
        assertThat(WordDiff.of("Old.", "")).containsExactly(new Piece(Fate.REMOVED, "Old."));
    }

    @RepeatedTest(50)
    void thePiecesMakeUpBothTexts(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String before = text(random);
        String after = text(random);
        List<Piece> pieces = WordDiff.of(before, after);
        assertThat(joined(pieces, Fate.ADDED)).isEqualTo(before);
        assertThat(joined(pieces, Fate.REMOVED)).isEqualTo(after);
    }

    @Test
    void twoLongTextsWithoutAnythingInCommonDontTakeLong() {
        String before = IntStream.range(0, 20_000).mapToObj(n -> "a" + n).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 20_000).mapToObj(n -> "b" + n).collect(Collectors.joining("\n"));
        List<Piece> pieces = WordDiff.of(before, after);
        assertThat(joined(pieces, Fate.ADDED)).isEqualTo(before);
        assertThat(joined(pieces, Fate.REMOVED)).isEqualTo(after);
    }

    private static String joined(List<Piece> pieces, Fate without) {
        return pieces.stream()
                .filter(piece -> piece.fate() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 5)
                .mapToObj(n -> "word" + n + (n == 0 ? "\n" : n == 1 ? "  " : " "))
                .collect(Collectors.joining());
    }
}
