package org.restride.catalogue;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** Puts what was written and read into the history, from where it is found and prescribed. */
@Component
class Publication {

    /**
     * What stands in the history beside a text.
     *
     * @param whyHard null if the text is not above the reading grade
     * @param reviewer null if it came with a pack
     */
    record Entry(
            String whatChanged,
            @Nullable String whyHard,
            AccountId author,
            @Nullable AccountId reviewer) {}

    private final Items items;
    private final ItemIndex index;
    private final RememberedContents contents;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            Items items,
            ItemIndex index,
            RememberedContents contents,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.index = index;
        this.contents = contents;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param source whether it is in the item's own language
     */
    void publish(ItemVersionId version, Locale language, boolean source, ItemText text, Entry entry) {
        items.insertVersions(List.of(row(version, language, text, entry, clock.instant())));
        index.put(List.of(new ItemIndex.Entry(version.item(), language, source, text)));
        contents.forget(version);
        String what = "version " + version.version() + (source ? "" : " " + language.getLanguage());
        events.publishEvent(Audited.changed("item", version.item().value(), null, what));
        events.publishEvent(new ItemPublished(actors.get().clinic(), version));
    }

    static MapSqlParameterSource row(ItemVersionId version, Locale language, ItemText text, Entry entry, Instant now) {
        return new MapSqlParameterSource()
                .addValue("id", version.item().value())
                .addValue("version", version.version())
                .addValue("language", language.getLanguage())
                .addValue("title", text.title())
                .addValue("aliases", ItemJson.write(text.aliases()))
                .addValue("summary", text.summary())
                .addValue("body", ItemJson.write(text.body()))
                .addValue("illustrations", ItemJson.write(text.illustrations()))
                .addValue("changed", entry.whatChanged())
                .addValue("hard", entry.whyHard())
                .addValue("by", entry.author().value())
                .addValue(
                        "reviewer",
                        entry.reviewer() == null ? null : entry.reviewer().value(),
                        Types.OTHER)
                .addValue("now", Columns.utc(now));
    }
}
