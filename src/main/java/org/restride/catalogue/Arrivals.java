package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** What came with the packs of other clinics: the words as they came, and those of them that wait for a second person. */
@Repository
class Arrivals {

    /** Words as they last came. */
    record Words(ItemKey key, Locale language, ItemText text) {}

    /** A text that is not published yet. */
    record UnderWay(
            ItemKey key,
            Locale language,
            @Nullable AccountId author,
            boolean cameFromElsewhere,
            int edition,
            ItemText text) {

        /** Whether somebody here has written on it. */
        boolean touched() {
            return author != null && (!cameFromElsewhere || edition > 1);
        }
    }

    private record Follower(ProposalId id, ItemText text) {}

    private final ClinicSql db;

    Arrivals(ClinicSql db) {
        this.db = db;
    }

    /** The items of which words came from elsewhere, each with the pack's name. */
    Map<ItemKey, String> origins(Collection<ItemKey> keys) {
        Map<ItemKey, String> origins = new HashMap<>();
        db.sql("""
                select key, came_from from catalogue.taken_text
                where clinic_id = :clinic and key = any (string_to_array(:keys, ','))
                """).param("keys", joined(keys)).query(row -> {
            origins.put(new ItemKey(row.getString("key")), row.getString("came_from"));
        });
        return origins;
    }

    /** Every item of the clinic, recalled or not. */
    Set<ItemKey> allKeys() {
        return Set.copyOf(db.sql("select key from catalogue.item where clinic_id = :clinic")
                .query((row, n) -> new ItemKey(row.getString("key")))
                .list());
    }

    List<Words> taken(Collection<ItemKey> keys) {
        return db.sql("""
                select key, language, text from catalogue.taken_text
                where clinic_id = :clinic and key = any (string_to_array(:keys, ','))
                """)
                .param("keys", joined(keys))
                .query((row, n) -> new Words(
                        new ItemKey(row.getString("key")),
                        Locale.of(row.getString("language")),
                        ItemJson.text(row.getString("text"))))
                .list();
    }

    List<UnderWay> underWay(Collection<ItemKey> keys) {
        return db.sql("""
                select coalesce(i.key, p.key) as key, p.language, p.author, p.came_from is not null as came, p.edition, p.text
                from catalogue.proposal p
                left join catalogue.item i on i.clinic_id = p.clinic_id and i.id = p.item_id
                where p.clinic_id = :clinic and coalesce(i.key, p.key) = any (string_to_array(:keys, ','))
                """).param("keys", joined(keys)).query(Arrivals::underWay).list();
    }

    /** The languages in which the newest published words of an item are those of a person of this clinic. */
    Map<ItemKey, Set<Locale>> writtenHere(Collection<ItemKey> keys) {
        Map<ItemKey, Set<Locale>> written = new HashMap<>();
        db.sql("""
                select key, language from (
                    select distinct on (i.id, v.language) i.key, v.language, v.published_by
                    from catalogue.item i
                    join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id
                    where i.clinic_id = :clinic and i.key = any (string_to_array(:keys, ','))
                    order by i.id, v.language, v.version desc, v.revision desc) newest
                where published_by <> '00000000-0000-0000-0000-000000000000'
                """).param("keys", joined(keys)).query(row -> {
            written.computeIfAbsent(new ItemKey(row.getString("key")), _ -> new HashSet<>())
                    .add(Locale.of(row.getString("language")));
        });
        return written;
    }

    /** Remembers the words as they came. */
    void remember(Collection<PackArrival.Item> items, String from, AccountId by, Instant now) {
        db.batch(
                """
                insert into catalogue.taken_text (clinic_id, key, language, text, came_from, taken_by, taken_at)
                values (:clinic, :key, :language, :text::jsonb, :from, :by, :now)
                on conflict (clinic_id, key, language) do update
                    set text = excluded.text, came_from = excluded.came_from, taken_by = excluded.taken_by,
                        taken_at = excluded.taken_at
                """,
                items.stream()
                        .flatMap(item -> item.texts().entrySet().stream().map(each -> new MapSqlParameterSource()
                                .addValue("key", item.key().value())
                                .addValue("language", each.getKey().getLanguage())
                                .addValue("text", ItemJson.write(each.getValue()))
                                .addValue("from", from)
                                .addValue("by", by.value())
                                .addValue("now", Columns.utc(now))))
                        .toList());
    }

    /** What came with an older pack and nobody here has written on gives way. */
    void removeUntouched(Collection<ItemKey> keys) {
        db.sql("""
                delete from catalogue.proposal p
                where p.clinic_id = :clinic and p.came_from is not null and p.edition = 1
                    and (p.key = any (string_to_array(:keys, ','))
                        or p.item_id in (select i.id from catalogue.item i
                            where i.clinic_id = :clinic and i.key = any (string_to_array(:keys, ','))))
                """).param("keys", joined(keys)).update();
    }

    /** Originals stand before the translations that follow them. */
    void insert(List<Proposal> proposals) {
        db.batch("""
                insert into catalogue.proposal (clinic_id, id, item_id, key, kind, language, translation, based_on,
                    based_on_revision, state, text, author, what_changed, edition, submitted_at, updated_at, came_from, follows)
                values (:clinic, :id, :item::uuid, :key, :kind, :language, :translation, :basedOn, :revision, :state,
                    :text::jsonb, :author::uuid, :changed, 1, :submitted, :now, :from, :follows::uuid)
                """, proposals.stream().map(Arrivals::row).toList());
    }

    /**
     * An original is published: its translations can be read, or written on where they don't fit it any more.
     *
     * @param text as it was published
     */
    void release(ProposalId original, ItemVersionId version, ItemText text) {
        db.sql("select id, text from catalogue.proposal where clinic_id = :clinic and follows = :original")
                .param("original", original.value())
                .query((row, n) ->
                        new Follower(new ProposalId(Columns.uuid(row, "id")), ItemJson.text(row.getString("text"))))
                .list()
                .forEach(each -> release(each, version, text));
    }

    private void release(Follower follower, ItemVersionId version, ItemText original) {
        ItemText words = follower.text();
        boolean fits = true;
        try {
            words = Translating.inWordsOf(original, words);
        } catch (DomainError.Invalid lacksSomething) {
            fits = false;
        }
        db.sql("""
                update catalogue.proposal set follows = null, item_id = :item, based_on = :version, text = :text::jsonb,
                    state = case when :fits then state else 'draft' end,
                    submitted_at = case when :fits then submitted_at end
                where clinic_id = :clinic and id = :id
                """)
                .param("item", version.item().value())
                .param("version", version.version())
                .param("text", ItemJson.write(words))
                .param("fits", fits)
                .param("id", follower.id().value())
                .update();
    }

    private static MapSqlParameterSource row(Proposal proposal) {
        Arrival arrival = proposal.arrival();
        ProposalId original = arrival == null ? null : arrival.original();
        ItemKey key = proposal.key();
        return Proposals.row(proposal)
                .addValue("key", proposal.newItem() && key != null ? key.value() : null, Types.VARCHAR)
                .addValue("state", proposal.state().open() ? "draft" : "in-review")
                .addValue("changed", proposal.whatChanged())
                .addValue(
                        "submitted",
                        proposal.state() instanceof ProposalState.InReview review ? Columns.utc(review.since()) : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("from", arrival == null ? null : arrival.from())
                .addValue("follows", original == null ? null : original.value(), Types.OTHER);
    }

    private static UnderWay underWay(ResultSet row, int number) throws SQLException {
        UUID author = row.getObject("author", UUID.class);
        return new UnderWay(
                new ItemKey(row.getString("key")),
                Locale.of(row.getString("language")),
                author == null ? null : new AccountId(author),
                row.getBoolean("came"),
                row.getInt("edition"),
                ItemJson.text(row.getString("text")));
    }

    private static String joined(Collection<ItemKey> keys) {
        return keys.stream().map(ItemKey::value).collect(Collectors.joining(","));
    }
}
