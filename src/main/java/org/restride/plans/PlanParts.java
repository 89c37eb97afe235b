package org.restride.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemId;
import org.restride.people.CareSql;
import org.springframework.stereotype.Repository;

/** What the parts of plans are. */
@Repository
class PlanParts {
    /** Active plans whose holding or waiting version has an item: {@code plan_id}, {@code patient_id}, {@code item_id}. */
    private static final String HELD = """
            select distinct p.id as plan_id, p.patient_id, part.item_id
            from plans.plan_part part
            join plans.plan p on p.clinic_id = part.clinic_id and p.id = part.plan_id
            where part.clinic_id = :clinic and part.held and p.state = 'active'
                and (part.held_until is null or part.held_until > cast(:begun as date))
                and part.item_id = any (string_to_array(:items, ',')::uuid[])
            """;

    private final ClinicSql db;
    private final Clock clock;

    PlanParts(ClinicSql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Holders holders(ItemId item) {
        List<Integer> plans = new ArrayList<>();
        Map<AccountId, Integer> byClinician = new HashMap<>();
        db.sql("""
                with held as (%s), teams as (%s)
                select null::uuid as clinician, count(*) as plans from held
                union all
                select t.account_id, count(*) from held h join teams t on t.patient_id = h.patient_id group by t.account_id
                """.formatted(HELD, CareSql.TEAMS))
                .param("items", item.value().toString())
                .param("begun", begun())
                .query(row -> {
                    UUID clinician = row.getObject("clinician", UUID.class);
                    if (clinician == null) {
                        plans.add(row.getInt("plans"));
                    } else {
                        byClinician.put(new AccountId(clinician), row.getInt("plans"));
                    }
                });
        return new Holders(plans.getFirst(), byClinician);
    }

    /** How many active plans have each of the items; those that none has are missing. */
    Map<ItemId, Integer> counts(Collection<ItemId> items) {
        Map<ItemId, Integer> counts = new HashMap<>();
        db.sql("select item_id, count(*) as plans from (" + HELD + ") held group by item_id")
                .param("items", joined(items))
                .param("begun", begun())
                .query(row -> {
                    counts.put(new ItemId(Columns.uuid(row, "item_id")), row.getInt("plans"));
                });
        return counts;
    }

    /** Those of the clinician's patients whose active plan has one of the items, by name. */
    List<HoldingPatient> mine(Collection<ItemId> items, AccountId me) {
        return db.sql("""
                select h.item_id, m.patient_id, m.first_name, m.last_name
                from (%s) h join (%s) m on m.patient_id = h.patient_id
                order by m.last_name, m.first_name, m.patient_id
                """.formatted(HELD, CareSql.MINE))
                .param("items", joined(items))
                .param("begun", begun())
                .param("me", me.value())
                .query((row, n) -> new HoldingPatient(
                        new ItemId(Columns.uuid(row, "item_id")),
                        new PatientId(Columns.uuid(row, "patient_id")),
                        row.getString("first_name"),
                        row.getString("last_name")))
                .list();
    }

    private LocalDate begun() {
        return HeldSql.begunEverywhere(clock.instant());
    }

    private static String joined(Collection<ItemId> items) {
        return items.stream().map(id -> id.value().toString()).collect(Collectors.joining(","));
    }
}
