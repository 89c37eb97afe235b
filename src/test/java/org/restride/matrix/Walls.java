package org.restride.matrix;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.restride.TestEquipment;
import org.restride.base.Access;
import org.restride.base.Gate;

/** The two walls around a clinic's data, each to be taken down alone and put up again. */
final class Walls {

    private Walls() {}

    /** What the work finds while the services' own checks are off, so that row-level security alone holds. */
    static <T> T withoutServices(Access access, Supplier<T> work) {
        AtomicReference<T> found = new AtomicReference<>();
        Gate.withChecksOff(access, () -> found.set(work.get()));
        return found.get();
    }

    /** What the work finds while row-level security is off on all tables, so that the services alone hold. */
    static <T> T withoutRowLevelSecurity(TestEquipment.Owner owner, Supplier<T> work) {
        List<String> tables = tables(owner);
        rowLevelSecurity(owner, tables, "disable");
        try {
            return work.get();
        } finally {
            rowLevelSecurity(owner, tables, "enable");
        }
    }

    private static List<String> tables(TestEquipment.Owner owner) {
        return owner.jdbc().sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relrowsecurity and n.nspname not like 'pg\\_%'
                        """).query(String.class).list();
    }

    private static void rowLevelSecurity(TestEquipment.Owner owner, List<String> tables, String verb) {
        tables.forEach(table -> owner.jdbc()
                .sql("alter table " + table + " " + verb + " row level security")
                .update());
    }
}
