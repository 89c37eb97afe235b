package org.restride.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.ClinicId;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.catalogue.PackArrival.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** Publishes what another clinic has reviewed, as nobody's of this clinic: a clinician has to accept it before it is used. */
@Component
class ArrivedVersions {

    private final Items items;
    private final ItemIndex index;
    private final RememberedContents contents;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    ArrivedVersions(
            Items items,
            ItemIndex index,
            RememberedContents contents,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.index = index;
        this.contents = contents;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void publish(List<PackArrival.Item> taken, String from, Instant now) {
        ClinicId clinic = actors.get().clinic();
        AccountId program = Actor.system(clinic).account();
        Publication.Entry entry = new Publication.Entry(from, null, program, null);
        List<MapSqlParameterSource> newItems = new ArrayList<>();
        List<MapSqlParameterSource> versions = new ArrayList<>();
        List<ItemIndex.Entry> entries = new ArrayList<>();
        List<ItemVersionId> targets = new ArrayList<>();
        for (PackArrival.Item item : taken) {
            boolean original = item.differing().contains(item.language());
            ItemVersionId target = target(item, original, newItems, now);
            targets.add(target);
            item.texts().forEach((language, text) -> {
                if (original || !text.equals(item.here().get(language))) {
                    versions.add(Publication.row(target, language, text, entry, now));
                    entries.add(new ItemIndex.Entry(target.item(), language, isSource(item, language), text));
                }
            });
        }
        items.insert(newItems);
        items.insertVersions(versions);
        index.put(entries);
        targets.forEach(target -> {
            contents.forget(target);
            events.publishEvent(
                    Audited.changed("item", target.item().value(), null, "imported", "version " + target.version()));
            events.publishEvent(new ItemPublished(clinic, target));
        });
    }

    /** The item as it stands here, which somebody has looked at. */
    ItemStanding require(PackArrival.Item item) {
        return items.standing(item.key()).orElseThrow(ArrivedVersions::changedMeanwhile);
    }

    private ItemVersionId target(
            PackArrival.Item item, boolean original, List<MapSqlParameterSource> newItems, Instant now) {
        if (item.state() == State.NEW) {
            ItemId id = new ItemId(ids.next());
            newItems.add(new MapSqlParameterSource()
                    .addValue("id", id.value())
                    .addValue("key", item.key().value())
                    .addValue("kind", item.kind().code())
                    .addValue("language", item.language().getLanguage())
                    .addValue("origin", "pack")
                    .addValue("due", ReviewInterval.usual(clock))
                    .addValue("now", Columns.utc(now)));
            return new ItemVersionId(id, 1);
        }
        ItemId id = require(item).id();
        if (!original) {
            return new ItemVersionId(id, item.seen());
        }
        if (!items.advance(id, item.seen(), ReviewInterval.usual(clock))) {
            throw changedMeanwhile();
        }
        items.cameFromElsewhere(id);
        return new ItemVersionId(id, item.seen() + 1);
    }

    private static boolean isSource(PackArrival.Item item, Locale language) {
        return language.equals(item.language());
    }

    private static DomainError changedMeanwhile() {
        return new DomainError.Conflict("catalogue.packs.changed-meanwhile");
    }
}
