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
import org.springframework.jdbc.core.RowMapper;
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
        return newest("outcomes.measure_text", this::text);
    }

    Optional<ClinicText> text(String measure, int number) {
        return numbered("outcomes.measure_text", measure, number, this::text);
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
        return newest("outcomes.score_table", this::table);
    }

    Optional<ClinicTable> table(String measure, int number) {
        return numbered("outcomes.score_table", measure, number, this::table);
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

    private <T> List<T> newest(String table, RowMapper<T> reading) {
        return db.sql("select distinct on (measure) * from " + table
                        + " where clinic_id = :clinic order by measure, number desc")
                .query(reading)
                .list();
    }

    private <T> Optional<T> numbered(String table, String measure, int number, RowMapper<T> reading) {
        return db.sql("select * from " + table
                        + " where clinic_id = :clinic and measure = :measure and number = :number")
                .param("measure", measure)
                .param("number", number)
                .query(reading)
                .optional();
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
