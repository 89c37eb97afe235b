package org.restride.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/**
 * A patient's marks and questions below articles. An answer that was published stands under no name and belongs to the article; editors
 * see and take out what would tell who asked before they publish it.
 */
@Component
class OwnReading implements OwnData {

    private final ClinicSql db;

    OwnReading(ClinicSql db) {
        this.db = db;
    }

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("catalogue.reader_mark", "marked_at").showing("marked_at", "item_id", "mark"),
                OwnTable.of("catalogue.reader_question", "asked_at").showing("asked_at", "item_id", "text"));
    }

    @Override
    public int place() {
        return 20;
    }

    /** Titles of exercises and articles as they are now. */
    @Override
    public Map<UUID, String> names(Set<UUID> ids, Locale language) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql("""
                    select i.id, coalesce(own.title, v.title) as title from catalogue.item i
                    join catalogue.item_version v on v.clinic_id = i.clinic_id and v.item_id = i.id and v.version = i.version
                        and v.language = i.language
                    left join catalogue.item_version own on own.clinic_id = i.clinic_id and own.item_id = i.id
                        and own.version = i.version and own.language = :language
                    where i.clinic_id = :clinic and i.id in (:ids)
                    """)
                    .param("ids", ids)
                    .param("language", language.getLanguage())
                    .query(row -> {
                        names.put(Columns.uuid(row, "id"), row.getString("title"));
                    });
        }
        return names;
    }
}
