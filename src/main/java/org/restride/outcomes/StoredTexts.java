package org.restride.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.Wording;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words and tables that the clinic has entered, append-only. */
@Repository
class StoredTexts {

    private static final TypeReference<Map<String, Wording>> WORDS = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    StoredTexts(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest of each measure. One statement. */
    List<ClinicText> texts() {
        return db.sql("""
                select distinct on (measure) * from outcomes.measure_text where clinic_id = :clinic order by measure, number desc
                """).query(this::text).list();
    }

    Optional<ClinicText> text(String measure, int number) {
        return db.sql("""
                select * from outcomes.measure_text where clinic_id = :clinic and measure = :measure and number = :number
                """)
                .param("measure", measure)
                .param("number", number)
                .query(this::text)
                .optional();
    }

    Optional<ClinicText> newestText(String measure) {
        return texts().stream().filter(text -> text.measure().equals(measure)).findFirst();
    }

    /**
     * @throws DomainError.Conflict if somebody has entered one with this number meanwhile
     */
    void add(ClinicText text) {
        requireAdded(db.sql("""
                insert into outcomes.measure_text (clinic_id, measure, number, measure_version, words, licence, confirmed_by, confirmed_at)
                values (:clinic, :measure, :number, :version, cast(:words as jsonb), :licence, :by, :at) on conflict do nothing
                """)
                .param("measure", text.measure())
                .param("number", text.number())
                .param("version", text.measureVersion())
                .param("words", json.writerFor(WORDS).writeValueAsString(text.words()))
                .param("licence", text.licence())
                .param("by", text.confirmedBy().value())
                .param("at", Columns.utc(text.confirmedAt()))
                .update());
    }

    /** The newest of each measure. One statement. */
    List<ClinicTable> tables() {
        return db.sql("""
                select distinct on (measure) * from outcomes.score_table where clinic_id = :clinic order by measure, number desc
                """).query(this::table).list();
    }

    Optional<ClinicTable> table(String measure, int number) {
        return db.sql("""
                select * from outcomes.score_table where clinic_id = :clinic and measure = :measure and number = :number
                """)
                .param("measure", measure)
                .param("number", number)
                .query(this::table)
                .optional();
    }

    Optional<ClinicTable> newestTable(String measure) {
        return tables().stream()
                .filter(table -> table.measure().equals(measure))
                .findFirst();
    }

    /**
     * @throws DomainError.Conflict if somebody has imported one with this number meanwhile
     */
    void add(ClinicTable table) {
        requireAdded(db.sql("""
                insert into outcomes.score_table (clinic_id, measure, number, body, licence, confirmed_by, confirmed_at)
                values (:clinic, :measure, :number, cast(:body as jsonb), :licence, :by, :at) on conflict do nothing
                """)
                .param("measure", table.measure())
                .param("number", table.number())
                .param("body", json.writeValueAsString(table.table()))
                .param("licence", table.licence())
                .param("by", table.confirmedBy().value())
                .param("at", Columns.utc(table.confirmedAt()))
                .update());
    }

    private static void requireAdded(int rows) {
        if (rows == 0) {
            throw new DomainError.Conflict("outcomes.error.changed-meanwhile");
        }
    }

    private ClinicText text(ResultSet row, int n) throws SQLException {
        return new ClinicText(
                row.getString("measure"),
                row.getInt("number"),
                row.getInt("measure_version"),
                json.readValue(row.getString("words"), WORDS),
                row.getString("licence"),
                new AccountId(Columns.uuid(row, "confirmed_by")),
                Columns.instant(row, "confirmed_at"));
    }

    private ClinicTable table(ResultSet row, int n) throws SQLException {
        return new ClinicTable(
                row.getString("measure"),
                row.getInt("number"),
                json.readValue(row.getString("body"), ScoreTable.class),
                row.getString("licence"),
                new AccountId(Columns.uuid(row, "confirmed_by")),
                Columns.instant(row, "confirmed_at"));
    }
}
