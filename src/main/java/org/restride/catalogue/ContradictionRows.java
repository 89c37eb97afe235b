package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The register of claims that disagree, and everything that was ever decided in it. */
@Repository
class ContradictionRows {

    private static final String READ = """
            select c.id, c.number, c.topic::text topic, c.a::text a, c.b::text b, s.decision::text decision, s.reason::text reason,
                s.settled_by, s.settled_at
            from catalogue.contradiction c
            left join lateral (select * from catalogue.settlement n
                where n.clinic_id = c.clinic_id and n.contradiction_id = c.id order by n.number desc limit 1) s on true
            where c.clinic_id = :clinic %s
            order by s.settled_at is not null, c.number
            """;

    private final ClinicSql db;

    ContradictionRows(ClinicSql db) {
        this.db = db;
    }

    List<Contradiction> all() {
        return db.sql(READ.formatted(""))
                .query(ContradictionRows::contradiction)
                .list();
    }

    List<Contradiction> about(ItemKey item) {
        return db.sql(READ.formatted("and (c.a -> 'items' ? :key or c.b -> 'items' ? :key)".replace("?", "??")))
                .param("key", item.value())
                .query(ContradictionRows::contradiction)
                .list();
    }

    Optional<Contradiction> find(UUID id) {
        return db.sql(READ.formatted("and c.id = :id"))
                .param("id", id)
                .query(ContradictionRows::contradiction)
                .optional();
    }

    void insert(UUID id, NoteContradiction command) {
        db.sql("""
                insert into catalogue.contradiction (clinic_id, id, key, number, topic, a, b)
                select :clinic, :id, :id::text, coalesce(max(number), 0) + 1, :topic::jsonb, :a::jsonb, :b::jsonb
                from catalogue.contradiction where clinic_id = :clinic
                """)
                .param("id", id)
                .param(
                        "topic",
                        ItemJson.write(
                                Map.of(command.language(), command.topic().strip())))
                .param("a", ItemJson.write(command.a()))
                .param("b", ItemJson.write(command.b()))
                .update();
    }

    void settle(UUID id, Map<String, String> decision, Map<String, String> reason, AccountId by, Instant now) {
        db.sql("""
                insert into catalogue.settlement
                    (clinic_id, contradiction_id, number, decision, reason, settled_by, settled_at)
                select :clinic, :id, coalesce(max(number), 0) + 1, :decision::jsonb, :reason::jsonb, :by, :now
                from catalogue.settlement where clinic_id = :clinic and contradiction_id = :id
                """)
                .param("id", id)
                .param("decision", ItemJson.write(decision))
                .param("reason", ItemJson.write(reason))
                .param("by", by.value())
                .param("now", Columns.utc(now))
                .update();
    }

    /** Adds a pack's entries, and brings those that the pack brought before up to date; what people settled here stays on top. */
    void load(List<MapSqlParameterSource> entries) {
        db.batch("""
                insert into catalogue.contradiction (clinic_id, id, key, number, topic, a, b)
                select :clinic, :id, :key, coalesce(max(number), 0) + 1, :topic::jsonb, :a::jsonb, :b::jsonb
                from catalogue.contradiction where clinic_id = :clinic
                on conflict (clinic_id, key) do update set topic = excluded.topic, a = excluded.a, b = excluded.b
                """, entries);
        db.batch("""
                insert into catalogue.settlement
                    (clinic_id, contradiction_id, number, decision, reason, settled_by, settled_at)
                select :clinic, c.id, 1, :decision::jsonb, :reason::jsonb, :by, :settled
                from catalogue.contradiction c where c.clinic_id = :clinic and c.key = :key
                on conflict do nothing
                """, entries);
    }

    private static Contradiction contradiction(ResultSet row, int number) throws SQLException {
        return new Contradiction(
                Columns.uuid(row, "id"),
                row.getInt("number"),
                ItemJson.labels(row.getString("topic")),
                ItemJson.read(row.getString("a"), new TypeReference<Contradiction.Side>() {}),
                ItemJson.read(row.getString("b"), new TypeReference<Contradiction.Side>() {}),
                settlement(row));
    }

    private static Contradiction.@Nullable Settlement settlement(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new Contradiction.Settlement(
                        ItemJson.labels(decision),
                        ItemJson.labels(row.getString("reason")),
                        new AccountId(Columns.uuid(row, "settled_by")),
                        Columns.instant(row, "settled_at"));
    }
}
