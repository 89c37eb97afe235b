package org.restride.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForClinicians;
import org.restride.base.ForEditors;
import org.restride.base.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which editors publish and clinicians accept. What is published never changes; a change is a further version. */
@Service
@Transactional
public class Publishing {

    private static final String SUBJECT = "item";
    private static final int LONGEST_WHY = 300;

    private final Items items;
    private final ItemIndex index;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Publishing(
            Items items, ItemIndex index, CurrentActor actors, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.items = items;
        this.index = index;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Publishes an item's next version.
     *
     * @throws DomainError.Conflict if somebody published another version meanwhile
     * @throws DomainError.Invalid if the text lacks something, or is too hard to read without a reason
     */
    @ForEditors
    public ItemVersionId publish(PublishItem command) {
        ItemStanding standing = items.standing(command.item()).orElseThrow(Publishing::unknown);
        if (standing.review() == ReviewState.RETIRED) {
            throw new DomainError.Conflict("catalogue.error.recalled");
        }
        ItemChecks.require(command.text());
        if (command.text().body().kind() != standing.kind()) {
            throw new DomainError.Invalid("catalogue.error.kind");
        }
        if (command.whatChanged().isBlank()) {
            throw new DomainError.Invalid(Map.of("whatChanged", "catalogue.error.what-changed"));
        }
        String whyHard = requireReadable(command.text(), standing.language(), command.whyHard());
        if (standing.version() != command.basedOn() || !items.advance(standing.id(), command.basedOn())) {
            throw new DomainError.Conflict("catalogue.error.published-meanwhile");
        }
        Entry entry = new Entry(command.whatChanged(), whyHard);
        return keep(standing.id(), standing.language(), command.basedOn() + 1, command.text(), entry);
    }

    /**
     * Publishes an item that did not exist before; its key is made from its title.
     *
     * @throws DomainError.Invalid if the text lacks something, or is too hard to read without a reason
     */
    @ForEditors
    public ItemKey publishNew(PublishNewItem command) {
        ItemChecks.require(command.text());
        String whyHard = requireReadable(command.text(), command.language(), command.whyHard());
        ItemKey key = freeKey(command.text().title());
        ItemId id = new ItemId(ids.next());
        items.insert(List.of(new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("key", key.value())
                .addValue("kind", command.text().body().kind().code())
                .addValue("language", command.language().getLanguage())
                .addValue("origin", "clinic")
                .addValue("now", Columns.utc(clock.instant()))));
        keep(id, command.language(), 1, command.text(), new Entry("", whyHard));
        return key;
    }

    /** A clinician stands behind an item that came with a pack; it can be prescribed from now on. */
    @ForClinicians
    public void accept(ItemKey key) {
        if (items.standing(key).isEmpty()) {
            throw unknown();
        }
        acceptWhere(key);
    }

    /** Accepts every item of the clinic that nobody has accepted; says how many. */
    @ForClinicians
    public int acceptAll() {
        return acceptWhere(null);
    }

    private int acceptWhere(@Nullable ItemKey key) {
        List<UUID> accepted = items.accept(key, actors.get().account(), clock.instant());
        accepted.forEach(id -> events.publishEvent(Audited.changed(SUBJECT, id, null, "accepted")));
        return accepted.size();
    }

    /**
     * What stands in the history beside a version.
     *
     * @param whyHard null if the text is not above the reading grade
     */
    record Entry(String whatChanged, @Nullable String whyHard) {}

    private static @Nullable String requireReadable(ItemText text, Locale language, String whyHard) {
        if (Readability.of(text, language).fine()) {
            return null;
        }
        String why = whyHard.strip();
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            throw new DomainError.Invalid(Map.of("whyHard", "catalogue.error.why-hard"));
        }
        return why;
    }

    private ItemVersionId keep(ItemId item, Locale language, int version, ItemText text, Entry entry) {
        Actor actor = actors.get();
        items.insertVersions(List.of(
                versionRow(item, language, version, text, entry, actor.account().value(), clock.instant())));
        index.put(List.of(new ItemIndex.Entry(item, language, true, text)));
        ItemVersionId id = new ItemVersionId(item, version);
        events.publishEvent(Audited.changed(SUBJECT, item.value(), null, "version " + version));
        events.publishEvent(new ItemPublished(actor.clinic(), id));
        return id;
    }

    static MapSqlParameterSource versionRow(
            ItemId item, Locale language, int version, ItemText text, Entry entry, UUID by, Instant now) {
        return new MapSqlParameterSource()
                .addValue("id", item.value())
                .addValue("version", version)
                .addValue("language", language.getLanguage())
                .addValue("title", text.title())
                .addValue("aliases", ItemJson.write(text.aliases()))
                .addValue("summary", text.summary())
                .addValue("body", ItemJson.write(text.body()))
                .addValue("changed", entry.whatChanged())
                .addValue("hard", entry.whyHard())
                .addValue("by", by)
                .addValue("now", Columns.utc(now));
    }

    private ItemKey freeKey(String title) {
        ItemKey plain = ItemKey.fromTitle(title);
        Set<String> taken = new HashSet<>(items.keysLike(plain));
        if (!taken.contains(plain.value())) {
            return plain;
        }
        int number = 2;
        while (taken.contains(plain.value() + "-" + number)) {
            number++;
        }
        return new ItemKey(plain.value() + "-" + number);
    }

    private static DomainError unknown() {
        return new DomainError.NotFound("catalogue.error.no-such-item");
    }
}
