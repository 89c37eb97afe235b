package org.restride.base.packs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;

/**
 * A clinic's versions of one rule file, as they came in packs; the newest counts.
 *
 * @param <R> the rules of one version
 */
public abstract class VersionedRules<R> implements PackReader {
    private static final String FOLDER = "rules";

    private final ClinicSql db;
    private final Clock clock;
    private final String id;
    private final String table;
    private final Function<PackDocument, R> read;
    private final ToIntFunction<R> version;

    /**
     * @param id of the file, its name without the ending
     * @param table with the columns {@code clinic_id}, {@code version}, {@code text} and {@code stored_at}
     */
    protected VersionedRules(
            ClinicSql db,
            Clock clock,
            String id,
            String table,
            Function<PackDocument, R> read,
            ToIntFunction<R> version) {
        this.db = db;
        this.clock = clock;
        this.id = id;
        this.table = table;
        this.read = read;
        this.version = version;
    }

    public Optional<R> newest() {
        return db.sql("select text from " + table + " where clinic_id = :clinic order by version desc limit 1")
                .query((row, n) -> read.apply(PackDocument.of(FOLDER + "/" + id + ".yaml", row.getString("text"))))
                .optional();
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    /** A version that is there already stays as it is. */
    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        documents.stream().filter(document -> document.id().equals(id)).forEach(this::add);
    }

    private void add(PackDocument document) {
        db.sql(
                        "insert into " + table
                                + " (clinic_id, version, text, stored_at) values (:clinic, :version, :text, :now) on conflict do nothing")
                .param("version", version.applyAsInt(read.apply(document)))
                .param("text", document.text())
                .param("now", Columns.utc(clock.instant()))
                .update();
    }
}
