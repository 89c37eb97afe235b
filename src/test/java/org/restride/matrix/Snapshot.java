package org.restride.matrix;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.restride.TestEquipment;
import org.restride.base.ClinicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A sum over all rows of a clinic, table by table, so that any change shows. */
class Snapshot {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String everything;

    Snapshot(TestEquipment.Owner owner) {
        this.jdbc = owner.jdbc();
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(owner.source()));
        this.everything = jdbc.sql("""
                        select string_agg(format(
                            'select %L as name, count(*) || '':'' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from %s t where clinic_id = :clinic',
                            c.oid::regclass, c.oid::regclass), ' union all ')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('pg_catalog', 'information_schema', 'platform', 'public', 'audit', 'base')
                        """).query(String.class).single();
    }

    /** Table name to number and sum of its rows; the audit (which notes each try) and drafts (each person's own) are left out. */
    Map<String, String> of(ClinicId clinic) {
        return transactions.execute(status -> {
            jdbc.sql("select set_config('app.clinic', :clinic, true), set_config('app.scope', 'staff', true)")
                    .param("clinic", clinic.toString())
                    .query((row, n) -> "")
                    .list();
            Map<String, String> sums = new TreeMap<>();
            jdbc.sql(everything).param("clinic", clinic.value()).query(row -> {
                sums.put(row.getString("name"), row.getString("sum"));
            });
            return sums;
        });
    }

    /** Runs a change as the owner, inside the walls of one clinic. */
    void change(ClinicId clinic, String sql, UUID patient) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select set_config('app.clinic', :clinic, true), set_config('app.scope', 'staff', true)")
                    .param("clinic", clinic.toString())
                    .query((row, n) -> "")
                    .list();
            jdbc.sql(sql)
                    .param("clinic", clinic.value())
                    .param("patient", patient)
                    .update();
        });
    }
}
