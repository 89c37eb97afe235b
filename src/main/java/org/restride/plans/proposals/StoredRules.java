package org.restride.plans.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.plans.progression.ProgressionFile;
import org.restride.plans.progression.ProgressionRules;
import org.restride.plans.progression.ProposalJson;
import org.restride.plans.progression.Thresholds;
import org.springframework.stereotype.Repository;

/** The clinic's versions of the rules of progression; what a version says never changes. */
@Repository
class StoredRules {

    private static final String VERSIONS =
            "select version, body, numbers, chosen from plans.progression_rule where clinic_id = :clinic ";

    /**
     * A version as it is stored.
     *
     * @param chosen whether the clinic has chosen its numbers
     */
    private record Row(ProgressionRules rules, String body, boolean chosen) {}

    private final ClinicSql db;
    private final CurrentActor actors;
    private final Clock clock;
    /** What a text means never changes, so it is read once. */
    private final Map<String, ProgressionRules> byText = new ConcurrentHashMap<>();

    StoredRules(ClinicSql db, CurrentActor actors, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.clock = clock;
    }

    /** The clinic's newest version; what the product ships if it has none. */
    ProgressionRules current() {
        return newest().map(Row::rules).orElseGet(() -> meaning(ProgressionFile.shipped()));
    }

    /** The same, and stored, so that what rests on it can point to it. */
    ProgressionRules requireStored() {
        return newest().map(Row::rules).orElseGet(() -> {
            ship(ProgressionFile.shipped());
            return newest().map(Row::rules).orElseThrow();
        });
    }

    /**
     * @throws DomainError.NotFound if the clinic has no such version
     */
    ProgressionRules version(int version) {
        return db.sql(VERSIONS + "and version = :version")
                .param("version", version)
                .query(this::row)
                .optional()
                .map(Row::rules)
                .orElseThrow(() -> new DomainError.NotFound("proposals.error.no-such-rules"));
    }

    /** Takes a shipped file as the next version, with the numbers that the clinic has chosen; one that is there already stays as it is. */
    void ship(String text) {
        ProgressionRules shipped = meaning(text);
        Optional<Row> before = newest();
        if (before.isPresent() && before.get().rules().shipped() >= shipped.shipped()) {
            return;
        }
        boolean chosen = before.map(Row::chosen).orElse(false);
        Thresholds numbers = chosen ? before.orElseThrow().rules().numbers() : shipped.numbers();
        int version = before.map(row -> row.rules().version()).orElse(0) + 1;
        insert(text, shipped.as(version, numbers), chosen);
    }

    /**
     * Stores the numbers of the clinic's choice as the next version.
     *
     * @param seen the version that they were chosen on
     * @throws DomainError.Conflict if somebody was faster
     */
    void choose(Thresholds numbers, int seen) {
        requireStored();
        Row before = newest().orElseThrow();
        ProgressionRules next = before.rules().as(before.rules().version() + 1, numbers);
        if (before.rules().version() != seen || !insert(before.body(), next, true)) {
            throw new DomainError.Conflict("proposals.rules.changed-meanwhile");
        }
    }

    private boolean insert(String text, ProgressionRules rules, boolean chosen) {
        return db.sql("""
                insert into plans.progression_rule (clinic_id, version, shipped, body, numbers, chosen, stored_by, stored_at)
                values (:clinic, :version, :shipped, :body, :numbers::jsonb, :chosen, :by, :now)
                on conflict (clinic_id, version) do nothing
                """)
                        .param("version", rules.version())
                        .param("shipped", rules.shipped())
                        .param("body", text)
                        .param("numbers", ProposalJson.write(rules.numbers()))
                        .param("chosen", chosen)
                        .param("by", actors.get().account().value())
                        .param("now", Columns.utc(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<Row> newest() {
        return db.sql(VERSIONS + "order by version desc limit 1")
                .query(this::row)
                .optional();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        String body = row.getString("body");
        Thresholds numbers = ProposalJson.read(row.getString("numbers"), Thresholds.class);
        return new Row(meaning(body).as(row.getInt("version"), numbers), body, row.getBoolean("chosen"));
    }

    private ProgressionRules meaning(String text) {
        return byText.computeIfAbsent(text, ProgressionFile::read);
    }
}
