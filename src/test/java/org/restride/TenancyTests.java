package org.restride;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the catalog of the migrated database and refuses a table that breaks the rules of clinics' separation. */
@RestrideTest
class TenancyTests {

    /** Tables without a clinic: a closed list, none holds health data. */
    private static final Set<String> PLATFORM = Set.of(
            "platform.migration_history",
            "platform.event_publication",
            "platform.scheduled_tasks",
            "platform.account",
            "platform.membership",
            "platform.device_token",
            "platform.passkey",
            "platform.one_time_link",
            "platform.recovery_code",
            "platform.clinic",
            "platform.rate_limit");

    /** Tables of a clinic without a policy, each with its reason. */
    private static final Map<String, String> WITHOUT_POLICY = Map.of(
            "catalogue.item", "row-level security switches full-text indexes off; no health data",
            "catalogue.item_version", "row-level security switches full-text indexes off; no health data",
            "catalogue.item_search", "row-level security switches full-text indexes off; no health data",
            "catalogue.search_word", "row-level security switches trigram indexes off; no health data");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname as name, c.oid::bigint as oid, c.relrowsecurity and c.relforcerowsecurity as walled,
                   c.relispartition as partition,
                   exists (select 1 from pg_policy p where p.polrelid = c.oid) as policy
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
            """;

    private record Table(String name, long oid, boolean walled, boolean partition, boolean policy) {
        boolean platform() {
            return name.startsWith("platform.") || name.startsWith("public.");
        }
    }

    @Autowired
    private TestEquipment.Owner owner;

    private JdbcClient catalog;
    private List<Table> tables;

    @BeforeEach
    void readCatalog() {
        catalog = owner.jdbc();
        tables = catalog.sql(TABLES).query(Table.class).list();
        assertThat(tables).hasSizeGreaterThan(10);
    }

    @Test
    void tablesWithoutClinicAreAClosedList() {
        assertThat(tables.stream().filter(Table::platform).map(Table::name)).isSubsetOf(PLATFORM);
    }

    @Test
    void everyTableOfAClinicIsWalledOrOnTheListWithItsReason() {
        List<String> open = clinicTables().stream()
                .filter(table -> !table.walled() || !table.policy())
                .map(Table::name)
                .filter(name -> !WITHOUT_POLICY.containsKey(name))
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void keysUniqueIndexesAndForeignKeysBeginWithTheClinic() {
        List<String> broken = catalog.sql("""
                        select n.nspname || '.' || c.relname || ' ' || i.relname
                        from pg_index x
                        join pg_class c on c.oid = x.indrelid
                        join pg_class i on i.oid = x.indexrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
                        where x.indisunique and n.nspname not in ('pg_catalog', 'information_schema', 'platform', 'public', 'pg_toast')
                          and a.attname is distinct from 'clinic_id'
                        union all
                        select k.conrelid::regclass || ' ' || k.conname
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                        where k.contype = 'f' and n.nspname <> 'platform' and a.attname <> 'clinic_id'
                        """).query(String.class).list();
        assertThat(broken).isEmpty();
        List<String> keyless = clinicTables().stream()
                .filter(table -> !catalog.sql(
                                "select exists (select 1 from pg_index where indrelid = :oid and indisprimary)")
                        .param("oid", table.oid())
                        .query(Boolean.class)
                        .single())
                .map(Table::name)
                .toList();
        assertThat(keyless).isEmpty();
    }

    @Test
    void nothingThatCantBeDistributed() {
        List<String> found = catalog.sql("""
                        select 'trigger ' || t.tgname from pg_trigger t where not t.tgisinternal
                        union all
                        select 'sequence ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind = 'S' and n.nspname not in ('pg_catalog', 'information_schema', 'platform')
                        union all
                        select 'identity ' || a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
                            join pg_namespace n on n.oid = c.relnamespace
                            where a.attidentity <> '' and n.nspname not in ('pg_catalog', 'information_schema', 'platform')
                        union all
                        select 'constraint ' || k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                            where (k.condeferrable or k.contype = 'x') and n.nspname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(found).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndReachesNoPartitionDirectly() {
        List<String> owned = catalog.sql("""
                        select c.oid::regclass::text from pg_class c where pg_get_userbyid(c.relowner) = 'restride_app'
                        union all
                        select c.oid::regclass::text from pg_class c where c.relispartition and c.relkind = 'r'
                            and has_table_privilege('restride_app', c.oid, 'select, insert, update, delete')
                        """).query(String.class).list();
        assertThat(owned).isEmpty();
    }

    @Test
    void theApplicationIsBoundByTheWalls() {
        Boolean bound = catalog.sql(
                        "select not rolbypassrls and not rolsuper from pg_roles where rolname = 'restride_app'")
                .query(Boolean.class)
                .single();
        assertThat(bound).isTrue();
    }

    private List<Table> clinicTables() {
        return tables.stream()
                .filter(table -> !table.platform() && !table.partition())
                .toList();
    }
}
