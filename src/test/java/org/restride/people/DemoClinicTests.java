package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClock;
import org.restride.TestEquipment;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.Ids;
import org.restride.base.Role;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.DueItem;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ProposalState;
import org.restride.catalogue.ProposalSummary;
import org.restride.catalogue.Reviewing;
import org.restride.catalogue.TranslationStanding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RestrideTest
class DemoClinicTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** What is looked at in each run, without the ids. */
    private static final Map<String, String> ROWS = Map.of(
            "patients", """
                    select external_number, first_name, last_name, birth_date::text birth, email, zone, language, country
                    from people.patient t where clinic_id = :clinic
                    """,
            "plans", """
                    select p.external_number, t.version, t.starts_on::text starts, t.body, t.signed_at::text signed,
                        t.reason, t.news_what
                    from plans.plan_version t join people.patient p on p.id = t.patient_id where t.clinic_id = :clinic
                    """,
            "sessions", """
                    select p.external_number, t.day::text on_day, t.started_at::text started, t.received_at::text received,
                        t.plan_version, t.pain, t.note, t.light,
                        (select string_agg(e.outcome || e.sets_done || coalesce(e.reason, ''), ' ' order by e.outcome, e.sets_done)
                            from progress.session_entry e where e.clinic_id = :clinic and e.log_id = t.id) entries
                    from progress.session_log t join people.patient p on p.id = t.patient_id where t.clinic_id = :clinic
                    """,
            "mornings", """
                    select p.external_number, t.day::text on_day, t.received_at::text received, t.pain, t.next_step
                    from progress.morning_log t join people.patient p on p.id = t.patient_id where t.clinic_id = :clinic
                    """);

    @Autowired
    private StoredClinics directory;

    @Autowired
    private CreateClinic clinics;

    @Autowired
    private Logins logins;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Patients patients;

    @Autowired
    private CareTeams teams;

    @Autowired
    private Consents consents;

    @Autowired
    private PasswordHashing hashing;

    @Autowired
    private List<DemoData> data;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignIn signIn;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestEquipment.Owner owner;

    @BeforeEach
    void stopTheClock() {
        clock.set(NOON);
    }

    @AfterEach
    void giveTheLoginsFree() {
        clock.putRight();
        forgetLogins();
    }

    @Test
    void fortyPatientsAndTheAccountsOfTheSignInPageAreThere() {
        ClinicId clinic = demo(data).create();
        assertThat(rows(clinic, "patients")).hasSize(40).doesNotHaveDuplicates();
        Map<String, Set<Role>> accounts = new TreeMap<>();
        for (String name : List.of("clinician", "clinician2", "editor", "editor2", "admin", "patient")) {
            Proof proof = signIn.password(name + DemoClinic.DOMAIN, DemoClinic.PASSWORD, TestClinics.address());
            WayIn way = signIn.waysIn(proof).getFirst();
            assertThat(way.clinic()).isEqualTo(clinic);
            accounts.put(name, signIn.enter(proof, way.membership()).roles());
        }
        assertThat(accounts)
                .isEqualTo(Map.of(
                        "clinician", Set.of(Role.CLINICIAN),
                        "clinician2", Set.of(Role.CLINICIAN),
                        "editor", Set.of(Role.EDITOR),
                        "editor2", Set.of(Role.EDITOR),
                        "admin", Set.of(Role.ADMINISTRATOR),
                        "patient", Set.of(Role.PATIENT)));
    }

    @Test
    void somethingOfEverythingWaitsOnTheEditorsDesks() {
        ClinicId clinic = demo(data).create();
        Actor editor = staff(clinic, "editor");
        Actor second = staff(clinic, "editor2");
        assertThat(actors.as(editor, () -> editing.writable()))
                .filteredOn(text -> editor.account().equals(text.author()))
                .extracting(ProposalSummary::key, ProposalSummary::state)
                .containsExactly(tuple(new ItemKey("shoes"), new ProposalState.Draft()));
        assertThat(actors.as(editor, () -> reviewing.waiting()))
                .extracting(ProposalSummary::key, ProposalSummary::author)
                .containsExactly(tuple(new ItemKey("desk-breaks"), second.account()));
        assertThat(actors.as(editor, () -> catalogue.dueBy(LocalDate.ofInstant(NOON, ZoneOffset.UTC))))
                .extracting(DueItem::key)
                .containsExactly(new ItemKey("bone-stress-injury"));
        assertThat(actors.as(editor, () -> catalogue.outdatedTranslations()))
                .extracting(TranslationStanding::key)
                .containsExactly(new ItemKey("sleep"));
    }

    private Actor staff(ClinicId clinic, String name) {
        Proof proof = signIn.password(name + DemoClinic.DOMAIN, DemoClinic.PASSWORD, TestClinics.address());
        Actor actor = signIn.enter(proof, signIn.waysIn(proof).getFirst().membership())
                .actor();
        assertThat(actor.clinic()).isEqualTo(clinic);
        return actor;
    }

    @Test
    void twoStartsAtTheSameTimeOfDayShowTheSame() {
        ClinicId first = demo(data).create();
        forgetLogins();
        clock.set(NOON);
        ClinicId second = demo(data).create();
        for (String kind : ROWS.keySet()) {
            assertThat(rows(second, kind)).as(kind).isNotEmpty().isEqualTo(rows(first, kind));
        }
        assertThat(rows(first, "sessions")).hasSizeGreaterThan(400);
    }

    @Test
    void aStartThatEndsHalfWayLeavesNothingAndTheNextOneBeginsAgain() {
        List<ClinicId> before = directory.all();
        List<DemoData> broken = new ArrayList<>(data);
        broken.add(new DemoData() {
            @Override
            public int order() {
                return Integer.MAX_VALUE;
            }

            @Override
            public void fill(ClinicId clinic, DemoPeople people) {
                throw new IllegalStateException("The power went");
            }
        });
        assertThatThrownBy(() -> demo(broken).create()).hasMessage("The power went");
        assertThat(directory.all()).isEqualTo(before);
        assertThat(logins.find("clinician" + DemoClinic.DOMAIN)).isEmpty();
        ClinicId clinic = demo(data).create();
        assertThat(directory.all()).hasSize(before.size() + 1).contains(clinic);
    }

    private DemoClinic demo(List<DemoData> parts) {
        Clock now = clock;
        return new DemoClinic(
                directory,
                clinics,
                logins,
                memberships,
                newcomers,
                patients,
                teams,
                consents,
                hashing,
                parts,
                ids,
                now);
    }

    /** So that another demo clinic can have them. */
    private void forgetLogins() {
        jdbc.sql("update platform.account set login = 'gone-' || id where login like '%' || :domain")
                .param("domain", DemoClinic.DOMAIN)
                .update();
    }

    private List<String> rows(ClinicId clinic, String kind) {
        return new TransactionTemplate(new JdbcTransactionManager(owner.source())).execute(status -> {
            owner.jdbc()
                    .sql("select set_config('app.clinic', :clinic, true), set_config('app.scope', 'staff', true)")
                    .param("clinic", clinic.toString())
                    .query((row, n) -> "")
                    .list();
            return owner.jdbc()
                    .sql("""
                            select regexp_replace(to_jsonb(r)::text, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'id', 'g')
                            from (%s) r order by 1
                            """.formatted(ROWS.get(kind)))
                    .param("clinic", clinic.value())
                    .query(String.class)
                    .list();
        });
    }
}
