package org.restride.plans.ending;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackReader;
import org.springframework.stereotype.Repository;

/** The clinic's versions of the relapse plans that are proposed, as they came in packs; the newest counts. */
@Repository
class RelapseRuleSets implements PackReader {

    private static final String PATH = "rules/" + RelapseFile.ID + ".yaml";

    private final ClinicSql db;
    private final Clock clock;

    RelapseRuleSets(ClinicSql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<RelapseRules> newest() {
        return db.sql("""
                select text from plans.relapse_rules where clinic_id = :clinic order by version desc limit 1
                """)
                .query((row, n) -> RelapseFile.read(PackDocument.of(PATH, row.getString("text"))))
                .optional();
    }

    /** Keeps the version; one that is there already stays as it is. */
    private void add(RelapseRules rules, String text) {
        db.sql("""
                insert into plans.relapse_rules (clinic_id, version, text, stored_at)
                values (:clinic, :version, :text, :now) on conflict do nothing
                """)
                .param("version", rules.version())
                .param("text", text)
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    @Override
    public String folder() {
        return "rules";
    }

    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        documents.stream()
                .filter(document -> document.id().equals(RelapseFile.ID))
                .forEach(document -> add(RelapseFile.read(document), document.text()));
    }
}
