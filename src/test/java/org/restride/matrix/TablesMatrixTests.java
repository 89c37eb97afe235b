package org.restride.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestDatabase;
import org.restride.TestEquipment;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table that knows patients, row by row: the matrix has rows of all three kinds in it, and the database alone keeps them apart. */
@RestrideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesMatrixTests {

    /** Tables that a patient never reads from, whoever the row is about. */
    private static final Map<String, String> STAFF_ONLY = Map.of(
            "people.merge_request", "a question of the administration to a clinician",
            "messages.handover", "what colleagues say to each other",
            "people.last_look",
                    "where a clinician's page draws the line of what is new; the audit tells patients who looked",
            "caseload.episode", "figures made from what the patient can see elsewhere");

    private record Table(String name, String column) {}

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestEquipment.Owner owner;

    private World world;
    private List<Table> tables;

    @BeforeAll
    void findTables() {
        world = World.of(context, clinics);
        tables = owner.jdbc().sql("""
                        select distinct on (c.oid) c.oid::regclass::text as name, a.attname::text as column
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname in ('patient_id', 'kept_id')
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('platform', 'pg_catalog', 'information_schema') order by c.oid, a.attname desc
                        """).query(Table.class).list();
        assertThat(tables).hasSizeGreaterThan(15);
    }

    @Test
    void everyTableHasRowsOfTheTargetOfANeighbourAndOfAStranger() {
        List<String> missing = new ArrayList<>();
        for (Table table : tables) {
            if (count(owner.source(), table, world.home().id(), "staff", world.target()) == 0) {
                missing.add(table.name() + " has none of the target");
            }
            if (count(owner.source(), table, world.home().id(), "staff", world.neighbour()) == 0) {
                missing.add(table.name() + " has none of another patient of the clinic");
            }
            if (count(owner.source(), table, world.away().id(), "staff", world.stranger()) == 0) {
                missing.add(table.name() + " has none of another clinic's patient");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theApplicationsRoleSeesNothingOfOthers() {
        DataSource application = new DriverManagerDataSource(
                TestDatabase.url(),
                TestDatabase.application().user(),
                TestDatabase.application().password());
        List<String> leaks = new ArrayList<>();
        for (Table table : tables) {
            String neighbour = world.neighbour().toString();
            String stranger = world.stranger().toString();
            if (count(application, table, world.home().id(), neighbour, world.target()) > 0) {
                leaks.add(table.name() + " shows the target to another patient");
            }
            if (count(application, table, world.away().id(), "staff", world.target()) > 0) {
                leaks.add(table.name() + " shows the target to another clinic");
            }
            if (count(application, table, world.away().id(), stranger, world.target()) > 0) {
                leaks.add(table.name() + " shows the target to another clinic's patient");
            }
            if (count(application, table, null, "staff", world.target()) > 0) {
                leaks.add(table.name() + " shows the target without a clinic");
            }
            boolean own =
                    count(application, table, world.home().id(), world.target().toString(), world.target()) > 0;
            if (own == STAFF_ONLY.containsKey(table.name())) {
                leaks.add(table.name() + (own ? " is not for patients" : " hides the target from itself"));
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static int count(DataSource source, Table table, ClinicId clinic, String scope, PatientId patient) {
        JdbcClient jdbc = JdbcClient.create(source);
        UUID id = patient.value();
        return new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            jdbc.sql("select set_config('app.clinic', :clinic, true), set_config('app.scope', :scope, true)")
                    .param("clinic", clinic == null ? "" : clinic.toString())
                    .param("scope", scope)
                    .query((row, n) -> "")
                    .list();
            return jdbc.sql("select count(*) from " + table.name() + " where " + table.column() + " = :patient")
                    .param("patient", id)
                    .query(Integer.class)
                    .single();
        });
    }
}
