package org.restride.messages.digest;

import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.restride.catalogue.DatedArticle;
import org.restride.catalogue.ItemId;

/** What stands in a letter: articles that are new, then those of the season. */
public record Digest(List<DatedArticle> fresh, List<DatedArticle> seasonal) {

    /** A letter that is longer isn't read. */
    static final int MOST = 8;

    public Digest {
        fresh = List.copyOf(fresh);
        seasonal = List.copyOf(seasonal);
    }

    /**
     * @param articles in the reader's language, the newest first
     * @param since what could be read before is not new
     * @param lately what stood in one of the reader's last letters; the season doesn't bring it again
     */
    static Digest of(
            List<DatedArticle> articles,
            Map<ItemId, Set<Month>> seasons,
            Instant since,
            Set<ItemId> lately,
            Month month) {
        List<DatedArticle> fresh = articles.stream()
                .filter(article -> article.since().isAfter(since))
                .filter(article -> !lately.contains(article.id()))
                .limit(MOST)
                .toList();
        List<DatedArticle> seasonal = articles.stream()
                .filter(article -> seasons.getOrDefault(article.id(), Set.of()).contains(month))
                .filter(article -> !lately.contains(article.id()) && !fresh.contains(article))
                .limit(MOST - fresh.size())
                .toList();
        return new Digest(fresh, seasonal);
    }

    public boolean isEmpty() {
        return fresh.isEmpty() && seasonal.isEmpty();
    }

    List<ItemId> items() {
        return Stream.concat(fresh.stream(), seasonal.stream())
                .map(DatedArticle::id)
                .toList();
    }
}
