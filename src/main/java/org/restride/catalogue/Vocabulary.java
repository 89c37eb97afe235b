package org.restride.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;

/** What packs bring besides items: sources and findings; and which packs were loaded. */
@Repository
class Vocabulary {

    private final ClinicSql db;

    Vocabulary(ClinicSql db) {
        this.db = db;
    }

    /** Notes that the pack is loaded; false if it was already. */
    boolean insertPack(MapSqlParameterSource pack) {
        return db.batch("""
                        insert into catalogue.pack (clinic_id, name, version, licence, loaded_at)
                        values (:clinic, :name, :version, :licence, :now) on conflict do nothing
                        """, List.of(pack))[0] == 1;
    }

    void keepSources(List<Source> sources) {
        db.batch("""
                insert into catalogue.source (clinic_id, key, citation, address, kind, year)
                values (:clinic, :key, :citation, :address, :kind, :year)
                on conflict (clinic_id, key) do update
                    set citation = excluded.citation, address = excluded.address, kind = excluded.kind, year = excluded.year
                """, sources.stream().map(Vocabulary::row).toList());
    }

    void keepFindings(List<Finding> findings) {
        db.batch("""
                insert into catalogue.finding (clinic_id, code, kind, labels) values (:clinic, :code, :kind, :labels::jsonb)
                on conflict (clinic_id, code) do update set kind = excluded.kind, labels = excluded.labels
                """, findings.stream().map(Vocabulary::row).toList());
    }

    /** Keeps those whose key is free; what the clinic has under a key stays. */
    void keepNewSources(List<Source> sources) {
        db.batch("""
                insert into catalogue.source (clinic_id, key, citation, address, kind, year)
                values (:clinic, :key, :citation, :address, :kind, :year) on conflict (clinic_id, key) do nothing
                """, sources.stream().map(Vocabulary::row).toList());
    }

    /** Keeps those whose code is free; what the clinic has under a code stays. */
    void keepNewFindings(List<Finding> findings) {
        db.batch("""
                insert into catalogue.finding (clinic_id, code, kind, labels) values (:clinic, :code, :kind, :labels::jsonb)
                on conflict (clinic_id, code) do nothing
                """, findings.stream().map(Vocabulary::row).toList());
    }

    List<Source> sources() {
        return db.sql(
                        "select key, citation, address, kind, year from catalogue.source where clinic_id = :clinic order by key")
                .query(Vocabulary::source)
                .list();
    }

    List<Finding> findings() {
        return db.sql("select code, kind, labels from catalogue.finding where clinic_id = :clinic order by code")
                .query((row, number) -> new Finding(
                        row.getString("code"),
                        Codes.read(Finding.Kind.class, row.getString("kind")),
                        ItemJson.labels(row.getString("labels"))))
                .list();
    }

    private static MapSqlParameterSource row(Source source) {
        return new MapSqlParameterSource()
                .addValue("key", source.key())
                .addValue("citation", source.citation())
                .addValue("address", source.address())
                .addValue("kind", source.kind())
                .addValue("year", source.year());
    }

    private static MapSqlParameterSource row(Finding finding) {
        return new MapSqlParameterSource()
                .addValue("code", finding.code())
                .addValue("kind", Codes.of(finding.kind()))
                .addValue("labels", ItemJson.write(finding.labels()));
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getString("key"),
                row.getString("citation"),
                row.getString("address"),
                row.getString("kind"),
                Columns.integerOrNull(row, "year"));
    }
}
