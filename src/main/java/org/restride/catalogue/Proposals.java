package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** The texts of a clinic that are not published yet. */
@Repository
class Proposals {

    private static final String SELECT = """
            select p.id, p.item_id, coalesce(i.key, p.key) as key, p.kind, p.language, p.translation, p.based_on,
                p.based_on_revision, p.state, p.text, p.text ->> 'title' as title, p.author, p.what_changed, p.why_hard,
                p.edition, p.submitted_at, p.reviewer, p.review_note, p.updated_at, p.came_from, p.follows
            from catalogue.proposal p
            left join catalogue.item i on i.clinic_id = p.clinic_id and i.id = p.item_id
            where p.clinic_id = :clinic and %s
            """;
    private static final String BY_ID = SELECT.formatted("p.id = :id");
    private static final String LOCKED = SELECT.formatted("p.id = :id for update of p");
    private static final String OF_AUTHOR =
            SELECT.formatted("i.key = :key and p.language = :language and p.author = :author");
    private static final String WRITABLE =
            SELECT.formatted("(p.author = :author or p.author is null) and p.follows is null")
                    + " order by p.updated_at desc, p.id";
    private static final String LEFT = SELECT.formatted("""
            p.state <> 'in-review' and p.author is not null and p.follows is null
                and p.author <> all (string_to_array(:authors, ',')::uuid[])
            """) + " order by p.updated_at, p.id";
    private static final String IN_REVIEW =
            SELECT.formatted("p.state = 'in-review' and p.author <> :account and p.follows is null")
                    + " order by p.submitted_at, p.id";
    private static final String OF_ITEM =
            SELECT.formatted("p.item_id = :item and p.state = 'in-review' and p.follows is null")
                    + " order by p.submitted_at, p.id";

    private final ClinicSql db;

    Proposals(ClinicSql db) {
        this.db = db;
    }

    Optional<Proposal> find(ProposalId id) {
        return db.sql(BY_ID).param("id", id.value()).query(Proposals::proposal).optional();
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Proposal> lock(ProposalId id) {
        return db.sql(LOCKED).param("id", id.value()).query(Proposals::proposal).optional();
    }

    Optional<Proposal> ofAuthor(ItemKey key, Locale language, AccountId author) {
        return db.sql(OF_AUTHOR)
                .param("key", key.value())
                .param("language", language.getLanguage())
                .param("author", author.value())
                .query(Proposals::proposal)
                .optional();
    }

    /** The person's own texts, and those that nobody has taken up. */
    List<ProposalSummary> writable(AccountId author) {
        return db.sql(WRITABLE)
                .param("author", author.value())
                .query(Proposals::summary)
                .list();
    }

    /** What is not in review and was begun by none of these, the longest untouched first. */
    List<ProposalSummary> openOfOthersThan(Collection<AccountId> authors) {
        return db.sql(LEFT)
                .param("authors", authors.stream().map(AccountId::toString).collect(Collectors.joining(",")))
                .query(Proposals::summary)
                .list();
    }

    /** What waits for somebody other than this person, the longest first. */
    List<ProposalSummary> waitingFor(AccountId account) {
        return db.sql(IN_REVIEW)
                .param("account", account.value())
                .query(Proposals::summary)
                .list();
    }

    boolean anyWaitingFor(AccountId account) {
        return db.sql("""
                select exists (select from catalogue.proposal
                    where clinic_id = :clinic and state = 'in-review' and author <> :account)
                """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    List<ProposalSummary> waitingOf(ItemId item) {
        return db.sql(OF_ITEM)
                .param("item", item.value())
                .query(Proposals::summary)
                .list();
    }

    void insert(Proposal proposal) {
        insertAll(List.of(row(proposal)));
    }

    /** Those of whose item and language there is a text with an author, or that some pack brought, are left out. */
    void insertAll(List<MapSqlParameterSource> rows) {
        db.batch("""
                insert into catalogue.proposal (clinic_id, id, item_id, key, kind, language, translation, based_on,
                    based_on_revision, state, text, author, what_changed, edition, updated_at)
                select :clinic, :id, :item::uuid, :key, :kind, :language, :translation, :basedOn, :revision, 'draft',
                    :text::jsonb, :author::uuid, '', 1, :now
                where :author::uuid is not null or not exists (select from catalogue.proposal p
                    where p.clinic_id = :clinic and p.key = :key and p.language = :language)
                """, rows);
    }

    /** What came with an older pack and nobody has taken up gives way to a newer one. */
    void removeUntouched(Collection<ItemKey> keys) {
        db.sql("""
                delete from catalogue.proposal
                where clinic_id = :clinic and author is null and key = any (string_to_array(:keys, ','))
                """)
                .param("keys", keys.stream().map(ItemKey::value).collect(Collectors.joining(",")))
                .update();
    }

    void save(SaveProposal save, AccountId author, Instant now) {
        db.sql("""
                update catalogue.proposal set text = :text::jsonb, based_on = :basedOn, based_on_revision = :revision,
                    author = :author, edition = edition + 1, updated_at = :now
                where clinic_id = :clinic and id = :id
                """)
                .param("text", ItemJson.write(save.text()))
                .param("basedOn", save.basedOn())
                .param("revision", save.revision())
                .param("author", author.value())
                .param("now", Columns.utc(now))
                .param("id", save.proposal().value())
                .update();
    }

    void send(SendForReview send, ItemText text, AccountId author, @Nullable String whyHard, Instant now) {
        db.sql("""
                update catalogue.proposal set state = 'in-review', text = :text::jsonb, author = :author,
                    what_changed = :changed, why_hard = :hard, submitted_at = :now, reviewer = null, review_note = null,
                    updated_at = :now
                where clinic_id = :clinic and id = :id
                """)
                .param("text", ItemJson.write(text))
                .param("author", author.value())
                .param("changed", send.whatChanged().strip())
                .param("hard", whyHard, Types.VARCHAR)
                .param("now", Columns.utc(now))
                .param("id", send.proposal().value())
                .update();
    }

    void takeOver(ProposalId id, AccountId author, Instant now) {
        db.sql("""
                update catalogue.proposal set author = :author, edition = edition + 1, updated_at = :now
                where clinic_id = :clinic and id = :id
                """)
                .param("author", author.value())
                .param("now", Columns.utc(now))
                .param("id", id.value())
                .update();
    }

    void withdraw(ProposalId id, Instant now) {
        db.sql("""
                update catalogue.proposal set state = 'draft', submitted_at = null, updated_at = :now
                where clinic_id = :clinic and id = :id
                """).param("now", Columns.utc(now)).param("id", id.value()).update();
    }

    void sendBack(ProposalId id, AccountId reviewer, String note, Instant now) {
        db.sql("""
                update catalogue.proposal set state = 'sent-back', submitted_at = null, reviewer = :reviewer,
                    review_note = :note, updated_at = :now
                where clinic_id = :clinic and id = :id
                """)
                .param("reviewer", reviewer.value())
                .param("note", note)
                .param("now", Columns.utc(now))
                .param("id", id.value())
                .update();
    }

    void remove(ProposalId id) {
        db.sql("delete from catalogue.proposal where clinic_id = :clinic and id = :id")
                .param("id", id.value())
                .update();
    }

    /** From now on the translations that came with a new item are of the item that is there. */
    void attach(ItemKey key, ItemId item) {
        db.sql("""
                update catalogue.proposal set item_id = :item, based_on = 1
                where clinic_id = :clinic and key = :key and translation and item_id is null
                """).param("item", item.value()).param("key", key.value()).update();
    }

    static MapSqlParameterSource row(Proposal proposal) {
        return new MapSqlParameterSource()
                .addValue("id", proposal.id().value())
                .addValue(
                        "item", proposal.item() == null ? null : proposal.item().value(), Types.OTHER)
                .addValue(
                        "key",
                        proposal.author() == null
                                ? Objects.requireNonNull(proposal.key()).value()
                                : null)
                .addValue("kind", proposal.kind().code())
                .addValue("language", proposal.language().getLanguage())
                .addValue("translation", proposal.translation())
                .addValue("basedOn", proposal.basedOn())
                .addValue("revision", proposal.basedOnRevision())
                .addValue("text", ItemJson.write(proposal.text()))
                .addValue(
                        "author",
                        proposal.author() == null ? null : proposal.author().value(),
                        Types.OTHER)
                .addValue("now", Columns.utc(proposal.updatedAt()));
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        UUID item = row.getObject("item_id", UUID.class);
        return new Proposal(
                new ProposalId(Columns.uuid(row, "id")),
                item == null ? null : new ItemId(item),
                key(row),
                Codes.read(ItemKind.class, row.getString("kind")),
                Locale.of(row.getString("language")),
                row.getBoolean("translation"),
                row.getInt("based_on"),
                row.getInt("based_on_revision"),
                state(row),
                ItemJson.text(row.getString("text")),
                author(row),
                row.getString("what_changed"),
                row.getString("why_hard"),
                row.getInt("edition"),
                Columns.instant(row, "updated_at"),
                arrival(row));
    }

    private static ProposalSummary summary(ResultSet row, int number) throws SQLException {
        return new ProposalSummary(
                new ProposalId(Columns.uuid(row, "id")),
                key(row),
                Codes.read(ItemKind.class, row.getString("kind")),
                Locale.of(row.getString("language")),
                row.getBoolean("translation"),
                row.getString("title"),
                state(row),
                author(row),
                Columns.instant(row, "updated_at"),
                row.getString("came_from"));
    }

    private static @Nullable Arrival arrival(ResultSet row) throws SQLException {
        String from = row.getString("came_from");
        UUID original = row.getObject("follows", UUID.class);
        return from == null ? null : new Arrival(from, original == null ? null : new ProposalId(original));
    }

    private static ProposalState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "in-review" -> new ProposalState.InReview(Columns.instant(row, "submitted_at"));
            case "sent-back" ->
                new ProposalState.SentBack(new AccountId(Columns.uuid(row, "reviewer")), row.getString("review_note"));
            default -> new ProposalState.Draft();
        };
    }

    private static @Nullable ItemKey key(ResultSet row) throws SQLException {
        String key = row.getString("key");
        return key == null ? null : new ItemKey(key);
    }

    private static @Nullable AccountId author(ResultSet row) throws SQLException {
        UUID author = row.getObject("author", UUID.class);
        return author == null ? null : new AccountId(author);
    }
}
