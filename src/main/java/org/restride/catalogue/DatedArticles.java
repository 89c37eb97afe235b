package org.restride.catalogue;

import java.util.List;
import java.util.Locale;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.ForMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Since when which article can be read. */
@Service
@Transactional(readOnly = true)
public class DatedArticles {

    private final ClinicSql db;

    DatedArticles(ClinicSql db) {
        this.db = db;
    }

    /** Those that are there in this language, the newest first; one statement. */
    @ForMembers
    public List<DatedArticle> in(Locale language) {
        return db.sql("""
                select i.id, i.key, v.title, v.summary, greatest(f.first, coalesce(i.accepted_at, f.first)) as since
                from catalogue.item i
                cross join lateral (
                    select w.title, w.summary from catalogue.item_version w
                    where w.clinic_id = :clinic and w.item_id = i.id and w.language = :language
                    order by w.version desc, w.revision desc limit 1) v
                cross join lateral (
                    select min(w.published_at) as first from catalogue.item_version w
                    where w.clinic_id = :clinic and w.item_id = i.id and w.language = :language) f
                where i.clinic_id = :clinic and i.kind = 'article' and i.retired_at is null
                    and (i.accepted_at is not null or i.origin = 'clinic')
                order by since desc, v.title, i.id
                """)
                .param("language", language.getLanguage())
                .query((row, n) -> new DatedArticle(
                        new ItemId(Columns.uuid(row, "id")),
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("summary"),
                        Columns.instant(row, "since")))
                .list();
    }
}
