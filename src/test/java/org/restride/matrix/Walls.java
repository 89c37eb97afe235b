package org.restride.matrix;

import java.util.List;
import org.restride.TestEquipment;

/** Row-level security of all tables, to be taken down and put up again. */
final class Walls {

    private Walls() {}

    static List<String> tables(TestEquipment.Owner owner) {
        return owner.jdbc().sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relrowsecurity and n.nspname not like 'pg\\_%'
                        """).query(String.class).list();
    }

    static void down(TestEquipment.Owner owner, List<String> tables) {
        tables.forEach(table -> owner.jdbc()
                .sql("alter table " + table + " disable row level security")
                .update());
    }

    static void up(TestEquipment.Owner owner, List<String> tables) {
        tables.forEach(table -> owner.jdbc()
                .sql("alter table " + table + " enable row level security")
                .update());
    }
}
