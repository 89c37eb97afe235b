package org.restride.exchange;

import java.time.Duration;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.ForEverybody;
import org.restride.base.Texts;
import org.restride.base.calendar.CalendarEntries;
import org.restride.base.calendar.Ics;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a private calendar to whatever program holds its link. */
@Service
public class CalendarFeed {

    /** How often a program may ask again. */
    private static final Duration REFRESH = Duration.ofHours(4);

    private final StoredLinks links;
    private final FeedEntries entries;
    private final Texts texts;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;

    CalendarFeed(
            StoredLinks links,
            FeedEntries entries,
            Texts texts,
            CurrentActor actors,
            TransactionTemplate transactions) {
        this.links = links;
        this.entries = entries;
        this.texts = texts;
        this.actors = actors;
        this.transactions = transactions;
    }

    /** The calendar as iCalendar; empty if no such link stands. A link that stands always gives a calendar, if need be without entries. */
    @ForEverybody("answers only to the holder of a secret of 192 bits")
    public Optional<String> read(String secret) {
        return FeedSecret.of(secret)
                .flatMap(known -> actors.as(Actor.system(known.clinic()), () -> Optional.ofNullable(
                                transactions.execute(status -> write(known)))
                        .flatMap(found -> found)));
    }

    private Optional<String> write(FeedSecret secret) {
        return links.find(secret.hash()).map(link -> {
            FeedEntries.Written written = entries.of(link);
            String name = texts.get(written.language(), "exchange.calendar.name");
            return Ics.write(CalendarEntries.feed(name, REFRESH, written.entries()));
        });
    }
}
