package org.restride.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestEquipment;
import org.restride.audit.AuditTrail;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.Publishing;
import org.restride.people.Discharging;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.restride.people.RestrideUser;
import org.restride.people.rights.Erasing;
import org.restride.people.rights.Erasures;
import org.restride.people.rights.Retention;
import org.restride.plans.Prescribing;
import org.restride.progress.Reporting;
import org.restride.questions.Answering;
import org.restride.safety.Caseload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A record that is erased is gone, all of it, and only when two people have decided it and its time has come. */
@RestrideTest
class ErasureTests {

    private static final String SURNAME = "Quastenflosser";
    private static final String EMAIL = "quastenflosser@water.test";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    /** Tables that may know an erased patient's id, and why. */
    private static final Set<String> KNOWN_BY_ID = Set.of("audit.entry", "audit.joined", "people.erased_record");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestEquipment.Owner owner;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Retention retention;

    @Autowired
    private Discharging discharging;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ClinicSql db;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private List<OwnData> modules;

    private TestClinics.TestClinic clinic;
    private Actor secondAdministrator;
    private PatientId patient;
    private RestrideUser user;

    @BeforeEach
    void makeRecord() {
        Caseload caseload = new Caseload(
                clinics,
                context.getBean(ContentPacks.class),
                context.getBean(Publishing.class),
                context.getBean(Catalogue.class),
                context.getBean(Prescribing.class),
                context.getBean(Reporting.class),
                context.getBean(Answering.class));
        clinic = caseload.clinic();
        secondAdministrator = clinics.staff(clinic.id(), "Bea Administrator", Role.ADMINISTRATOR);
        patient = caseload.trainee(clinic, "Quirin", TODAY.minusDays(20), 6).id();
        PatientDetails before = clinics.as(clinic.clinician(), () -> patients.record(patient))
                .orElseThrow()
                .details();
        clinics.as(
                clinic.clinician(),
                () -> patients.change(
                        patient,
                        new PatientDetails(
                                "Quirin",
                                SURNAME,
                                before.birthDate(),
                                EMAIL,
                                "020 7946 0999",
                                before.language(),
                                before.zone(),
                                "GB",
                                "Q-77"),
                        1));
        user = new RecordFilling(context, clinics).fill(clinic, patient);
        clinics.as(clinic.clinician(), () -> context.getBean(Drafts.class)
                .keep("plan/" + patient, "A draft about " + SURNAME));
    }

    @Test
    void everyTableThatKnowsPatientsIsNamedByAModuleAndTheRoleMayDeleteThere() {
        Set<String> named = modules.stream()
                .flatMap(module -> module.tables().stream())
                .map(table -> table.name() + "." + table.column())
                .collect(Collectors.toSet());
        List<String> there = owner.jdbc().sql("""
                        select c.oid::regclass::text || '.' || a.attname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname in ('patient_id', 'merged_id', 'kept_id')
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('platform', 'audit', 'pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(named).containsAll(there);
        assertThat(modules.stream().flatMap(module -> module.tables().stream()).map(OwnTable::name))
                .allSatisfy(table -> assertThat(owner.jdbc()
                                .sql("select has_table_privilege('restride_erasure', :table, 'delete, select')")
                                .param("table", table)
                                .query(Boolean.class)
                                .single())
                        .as(table)
                        .isTrue());
        assertThat(owner.jdbc()
                        .sql("select has_table_privilege('restride_erasure', 'audit.entry', 'delete')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void anErasedRecordLeavesNoNameNoAddressAndNoWord() {
        assertThat(traces(SURNAME)).isNotEmpty();
        assertThat(traces(EMAIL)).isNotEmpty();
        decide();
        clinics.as(Actor.system(clinic.id()), () -> erasing.erase(patient));
        for (String word : List.of(SURNAME, EMAIL, "020 7946 0999", "Q-77", "It was the left knee.", "Carl Carer")) {
            assertThat(traces(word)).as(word).isEmpty();
        }
        assertThat(traces(patient.toString())).isSubsetOf(KNOWN_BY_ID);
        assertThat(traces(user.account().toString())).isSubsetOf(KNOWN_BY_ID);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(clinics.as(clinic.administrator(), () -> trail.check(done -> {}))
                                .whole())
                        .isTrue());
    }

    @Test
    void nobodyElsesRecordIsTouched() {
        PatientId other = clinics.patient(clinic, "Nora", "Neighbour");
        decide();
        clinics.as(Actor.system(clinic.id()), () -> erasing.erase(patient));
        assertThat(clinics.as(clinic.clinician(), () -> patients.find(other))).isPresent();
        assertThat(clinics.as(Actor.system(clinic.id()), () -> patients.find(patient)))
                .isEmpty();
    }

    @Test
    void aRecordStaysUntilItsDay() {
        discharge();
        clinics.as(clinic.administrator(), () -> retention.choose(Optional.of(8)));
        assertThatThrownBy(() -> clinics.as(
                        clinic.administrator(), () -> erasures.answer(patient, TODAY.plusYears(7), "The law says so.")))
                .isInstanceOf(DomainError.Invalid.class);
        clinics.as(clinic.administrator(), () -> erasures.answer(patient, TODAY.plusYears(8), "The law says so."));
        clinics.as(secondAdministrator, () -> erasures.confirm(patient));
        clinics.as(Actor.system(clinic.id()), () -> erasing.erase(patient));
        assertThat(clinics.as(clinic.clinician(), () -> patients.find(patient))).isPresent();
        refused(() -> delete("people.carer"));
    }

    @Test
    void oneAdministratorAloneErasesNothing() {
        discharge();
        clinics.as(clinic.administrator(), () -> retention.choose(Optional.of(0)));
        clinics.as(clinic.administrator(), () -> erasures.answer(patient, TODAY, "No rule keeps it."));
        assertThatThrownBy(() -> clinics.as(clinic.administrator(), () -> erasures.confirm(patient)))
                .isInstanceOf(DomainError.Conflict.class);
        refused(() -> delete("progress.session_log"));
    }

    @Test
    void thePatientMayChangeTheirMind() {
        decide();
        clinics.as(user.actor(), erasures::takeBack);
        refused(() -> delete("progress.session_log"));
        clinics.as(Actor.system(clinic.id()), () -> erasing.erase(patient));
        assertThat(clinics.as(clinic.clinician(), () -> patients.find(patient))).isPresent();
    }

    @Test
    void aPatientInCareIsNotErased() {
        assertThatThrownBy(() -> clinics.as(
                        clinic.administrator(), () -> erasures.answer(patient, TODAY.plusYears(9), "The law says so.")))
                .isInstanceOf(DomainError.Conflict.class);
    }

    private void discharge() {
        clinics.as(clinic.clinician(), () -> discharging.discharge(patient));
    }

    private void decide() {
        discharge();
        clinics.as(clinic.administrator(), () -> retention.choose(Optional.of(0)));
        clinics.as(clinic.administrator(), () -> erasures.answer(patient, TODAY, "No rule keeps it."));
        clinics.as(secondAdministrator, () -> erasures.confirm(patient));
    }

    /** Past the service, as whoever has got hold of the application's connection. */
    private long delete(String table) {
        return clinics.as(
                Actor.system(clinic.id()),
                () -> transactions.execute(status -> db.sql(
                                "select people.erase(:table, 'patient_id', :patient) where :clinic is not null")
                        .param("table", table)
                        .param("patient", patient.value())
                        .query(Long.class)
                        .single()));
    }

    private static void refused(Supplier<Long> deed) {
        assertThatThrownBy(deed::get)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("nobody has decided");
    }

    private static String ofClinic(List<String> columns) {
        return columns.contains("clinic_id") ? "clinic_id = :clinic and " : ":clinic::uuid is not null and ";
    }

    /** Tables of the clinic, and of the directory, in which the words stand anywhere. */
    private List<String> traces(String words) {
        Map<String, List<String>> columns = new TreeMap<>();
        owner.jdbc().sql("""
                        select n.nspname || '.' || c.relname as tab, a.attname as col from pg_attribute a
                        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                          and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                          and c.relname not in ('event_publication', 'scheduled_tasks', 'migration_history')
                        """).query(row -> {
            columns.computeIfAbsent(row.getString("tab"), key -> new ArrayList<>())
                    .add(row.getString("col"));
        });
        List<String> found = new ArrayList<>();
        new TransactionTemplate(new JdbcTransactionManager(owner.source())).executeWithoutResult(status -> {
            owner.jdbc()
                    .sql("select set_config('app.clinic', :clinic, true), set_config('app.scope', 'staff', true)")
                    .param("clinic", clinic.id().toString())
                    .query((row, n) -> "")
                    .list();
            columns.forEach((table, all) -> {
                String where = new TreeSet<>(all)
                        .stream()
                                .map(column -> "strpos(lower(\"" + column + "\"::text), lower(:words)) > 0")
                                .collect(Collectors.joining(" or "));
                if (owner.jdbc()
                        .sql("select exists (select from " + table + " where " + ofClinic(all) + "(" + where + "))")
                        .param("words", words)
                        .param("clinic", clinic.id().value())
                        .query(Boolean.class)
                        .single()) {
                    found.add(table);
                }
            });
        });
        return found;
    }
}
