package org.restride.messages.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForEditors;
import org.restride.base.ForStaff;
import org.restride.catalogue.DatedArticle;
import org.restride.catalogue.DatedArticles;
import org.restride.catalogue.ItemId;
import org.restride.people.Clinics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors see of the letters: which articles come next. Of the readers they learn how many there are, and no name. */
@Service
@Transactional
public class DigestDesk {

    /** Weeks between two letters at least, unless the clinic says otherwise. */
    static final int SHIPPED_WEEKS = 4;

    private static final int MOST_WEEKS = 52;

    /**
     * What a letter would hold for somebody who got the last one as long ago as may be.
     *
     * @param readers how many patients want letters
     */
    public record Preview(Digest digest, int readers) {}

    private final StoredDigests digests;
    private final DatedArticles articles;
    private final Clinics clinics;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DigestDesk(
            StoredDigests digests,
            DatedArticles articles,
            Clinics clinics,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.digests = digests;
        this.articles = articles;
        this.clinics = clinics;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @ForEditors
    @Transactional(readOnly = true)
    public Preview preview(Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinics.current().zone());
        Digest next = Digest.of(
                articles.in(language),
                digests.seasons(),
                today.minusWeeks(weeks()).atStartOfDay(clinics.current().zone()).toInstant(),
                Set.of(),
                today.getMonth());
        return new Preview(next, digests.readers(clock.instant()).size());
    }

    /** Those that can stand in a letter, by title. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<DatedArticle> articles(Locale language) {
        return articles.in(language).stream()
                .sorted(Comparator.comparing(DatedArticle::title))
                .toList();
    }

    @ForEditors
    @Transactional(readOnly = true)
    public Map<ItemId, Set<Month>> seasons() {
        return digests.seasons();
    }

    /** In which months the article is of the season; none ends it. */
    @ForEditors
    public void mark(ItemId article, Set<Month> months) {
        digests.mark(article, months);
        events.publishEvent(Audited.changed("item", article.value(), null, "season"));
    }

    @ForStaff
    @Transactional(readOnly = true)
    public int weeks() {
        return digests.weeks().orElse(SHIPPED_WEEKS);
    }

    /**
     * @throws DomainError.Invalid unless there are 1 to 52 weeks
     */
    @ForAdministrators
    public void chooseWeeks(int weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new DomainError.Invalid(Map.of("weeks", "digest.invalid.weeks"));
        }
        digests.chooseWeeks(weeks);
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "digest-weeks"));
    }
}
