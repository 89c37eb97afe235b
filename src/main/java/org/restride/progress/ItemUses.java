package org.restride.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.plans.PlanSql;
import org.springframework.stereotype.Repository;

/** Counts what was reported of items; of a report and its corrections the newest counts. */
@Repository
class ItemUses {

    /** Newest parts of plans that are looked at for one item, so that no clinic is too large to ask. */
    private static final int PARTS = 1_000;

    /** Newest reports of exercises that are looked at for all items. */
    private static final int ENTRIES = 20_000;

    private static final String COUNTED = """
            with asked as (%s)
            select part.item_id, count(distinct l.id) as sessions, count(*) as asked,
                count(*) filter (where e.outcome = 'DONE') as done,
                count(*) filter (where e.reason = 'PAIN') as pain,
                count(*) filter (where e.reason = 'NOT_UNDERSTOOD') as unclear
            from asked e
            join progress.session_log l on l.clinic_id = :clinic and l.received_at = e.received_at and l.id = e.log_id
            join (%s) part on part.plan_id = l.plan_id and part.part_id = e.item_id
            where not exists (select from progress.session_log c
                where c.clinic_id = :clinic and c.patient_id = l.patient_id and c.root_id = l.root_id
                    and c.received_at >= l.received_at and (c.received_at, c.id) > (l.received_at, l.id))
            group by part.item_id having count(distinct l.id) >= :fewest
            """;
    private static final String OF_ITEM = COUNTED.formatted("""
            select e.* from (select * from (%s) every where every.item_id = :item order by every.part_id desc limit :most) known
            join progress.session_entry e on e.clinic_id = :clinic and e.patient_id = known.patient_id
                and e.item_id = known.part_id and e.received_at >= :since
            """.formatted(PlanSql.PARTS), PlanSql.PARTS);
    private static final String FAILING = """
            select * from (%s) counted where pain + unclear > 0
            order by (pain + unclear)::float / asked desc, sessions desc, item_id limit :most
            """.formatted(COUNTED.formatted("""
            select e.* from progress.session_entry e where e.clinic_id = :clinic and e.received_at >= :since
            order by e.received_at desc limit :entries
            """, PlanSql.PARTS));

    private final ClinicSql db;

    ItemUses(ClinicSql db) {
        this.db = db;
    }

    Optional<ItemUse> of(UUID item, Instant since) {
        return db.sql(OF_ITEM)
                .param("item", item)
                .param("most", PARTS)
                .param("since", Columns.utc(since))
                .param("fewest", ItemUse.FEWEST)
                .query(ItemUses::use)
                .optional();
    }

    /** Those that were most often left out because of pain or because they were not understood. */
    List<ItemUse> failing(Instant since, int most) {
        return db.sql(FAILING)
                .param("since", Columns.utc(since))
                .param("fewest", ItemUse.FEWEST)
                .param("entries", ENTRIES)
                .param("most", most)
                .query(ItemUses::use)
                .list();
    }

    private static ItemUse use(ResultSet row, int number) throws SQLException {
        return new ItemUse(
                Columns.uuid(row, "item_id"),
                row.getInt("sessions"),
                row.getInt("asked"),
                row.getInt("done"),
                row.getInt("pain"),
                row.getInt("unclear"));
    }
}
