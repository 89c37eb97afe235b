package org.restride.messages.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restride.base.PatientId;
import org.restride.catalogue.DatedArticle;
import org.restride.catalogue.ItemId;

/** What stands in a letter, and when one is due. */
class DigestTests {

    private static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final PatientId PATIENT = new PatientId(new UUID(1, 1));

    private final DatedArticle old = article(1, MARCH.minus(Duration.ofDays(90)));
    private final DatedArticle fresh = article(2, MARCH.plusSeconds(1));

    @Test
    void onlyWhatCameSinceIsNewAndTheSeasonBringsTheRest() {
        Digest digest =
                Digest.of(List.of(fresh, old), Map.of(old.id(), Set.of(Month.MARCH)), MARCH, Set.of(), Month.MARCH);
        assertThat(digest.fresh()).containsExactly(fresh);
        assertThat(digest.seasonal()).containsExactly(old);
        assertThat(digest.items()).containsExactly(fresh.id(), old.id());
    }

    @Test
    void nothingComesTwiceAndNothingOutOfSeason() {
        Map<ItemId, Set<Month>> seasons = Map.of(old.id(), Set.of(Month.MARCH), fresh.id(), Set.of(Month.MARCH));
        assertThat(Digest.of(List.of(fresh, old), seasons, MARCH, Set.of(old.id()), Month.MARCH)
                        .items())
                .containsExactly(fresh.id());
        assertThat(Digest.of(List.of(old), seasons, MARCH, Set.of(), Month.APRIL)
                        .isEmpty())
                .isTrue();
        assertThat(Digest.of(List.of(fresh), seasons, MARCH, Set.of(fresh.id()), Month.MARCH)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aLetterHasAtMostEightArticles() {
        List<DatedArticle> many = IntStream.range(0, 20)
                .mapToObj(n -> article(100 + n, MARCH.plusSeconds(n + 1)))
                .toList();
        assertThat(Digest.of(many, Map.of(old.id(), Set.of(Month.MARCH)), MARCH, Set.of(), Month.MARCH)
                        .items())
                .hasSize(8);
    }

    @Test
    void theNextLetterWaitsForTheClinicsWeeks() {
        assertThat(reader(Optional.empty()).isDue(MARCH, FOUR_WEEKS)).isTrue();
        DigestReader told = reader(last(DigestReader.State.SENT, 1, MARCH));
        assertThat(told.isDue(MARCH.plus(FOUR_WEEKS).minusSeconds(1), FOUR_WEEKS))
                .isFalse();
        assertThat(told.isDue(MARCH.plus(FOUR_WEEKS), FOUR_WEEKS)).isTrue();
        assertThat(told.since()).isEqualTo(MARCH);
    }

    @Test
    void whatMayHaveBeenSentBeforeACrashIsNotSentAgain() {
        DigestReader crashed = reader(last(DigestReader.State.SENDING, 1, MARCH));
        assertThat(crashed.isTriedAgain(MARCH.plus(Duration.ofDays(1)))).isFalse();
        assertThat(crashed.isDue(MARCH.plus(Duration.ofDays(1)), FOUR_WEEKS)).isFalse();
    }

    @Test
    void whatFailedIsTriedAgainLaterAndGivenUpInTheEnd() {
        DigestReader failed = reader(last(DigestReader.State.FAILED, 1, MARCH));
        assertThat(failed.isTriedAgain(MARCH)).isFalse();
        assertThat(failed.isTriedAgain(MARCH.plusSeconds(1_800))).isTrue();
        assertThat(failed.isDue(MARCH.plus(FOUR_WEEKS), FOUR_WEEKS)).isFalse();
        assertThat(failed.since()).isEqualTo(MARCH.minusSeconds(9));
        DigestReader over = reader(last(DigestReader.State.FAILED, DigestReader.TRIES, MARCH));
        assertThat(over.isTriedAgain(MARCH.plusSeconds(1_800))).isFalse();
        assertThat(over.isDue(MARCH.plus(FOUR_WEEKS), FOUR_WEEKS)).isTrue();
    }

    private static DigestReader reader(Optional<DigestReader.Last> last) {
        return new DigestReader(PATIENT, MARCH.minusSeconds(10), last, Set.of());
    }

    private static Optional<DigestReader.Last> last(DigestReader.State state, int tries, Instant at) {
        Optional<Instant> next =
                state == DigestReader.State.FAILED ? Optional.of(at.plusSeconds(1_800)) : Optional.empty();
        return Optional.of(new DigestReader.Last(1, state, tries, at, at.minusSeconds(9), next));
    }

    private static DatedArticle article(int number, Instant since) {
        return new DatedArticle(new ItemId(new UUID(2, number)), "a-" + number, "Article " + number, "", since);
    }
}
