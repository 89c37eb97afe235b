package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.TestEquipment;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.Publishing;
import org.restride.catalogue.ReaderFeedback;
import org.restride.catalogue.ReaderMark;
import org.restride.messages.ConversedPatient;
import org.restride.messages.appointments.BookedPatient;
import org.restride.messages.digest.ReadingPatient;
import org.restride.messages.reminders.RemindedPatient;
import org.restride.outcomes.MeasuredPatient;
import org.restride.people.Invitations;
import org.restride.people.LastLooks;
import org.restride.people.MergePreview;
import org.restride.people.Merging;
import org.restride.people.OpenWithReason;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.Erasures;
import org.restride.people.rights.RecordPart;
import org.restride.plans.AskedPatient;
import org.restride.plans.AssessedPatient;
import org.restride.plans.FollowedTemplate;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Prescribing;
import org.restride.plans.ending.DischargedPatient;
import org.restride.plans.proposals.ProposalDesk;
import org.restride.plans.proposals.SigningBounds;
import org.restride.progress.AnswerMorning;
import org.restride.progress.HandingDown;
import org.restride.progress.Mornings;
import org.restride.progress.Reporting;
import org.restride.progress.ReportingSettings;
import org.restride.progress.RunReporting;
import org.restride.questions.Answering;
import org.restride.questions.Locks;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.restride.safety.Contact;
import org.restride.safety.Contacts;
import org.restride.safety.EscalatedPatient;
import org.restride.safety.Worklist;
import org.restride.safety.WorklistQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A patient who was registered twice: everything of the second record follows into the first. */
@RestrideTest
class MergingTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** What keeps the id of a merged record, and why. */
    private static final Map<String, String> STAYS = Map.of(
            "audit.entry", "sealed as it was written; audit.joined reads it as the other's",
            "safety.watch", "says only when to look again, which is never");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEquipment.Owner owner;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ReaderFeedback feedback;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private Reporting reporting;

    @Autowired
    private RunReporting running;

    @Autowired
    private ReportingSettings settings;

    @Autowired
    private Mornings mornings;

    @Autowired
    private Answering answering;

    @Autowired
    private Merging merging;

    @Autowired
    private PlanReading plans;

    @Autowired
    private Locks locks;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Invitations invitations;

    @Autowired
    private HandingDown handing;

    @Autowired
    private ProposalDesk desk;

    @Autowired
    private SigningBounds signing;

    @Autowired
    private OpenWithReason openings;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Erasures erasures;

    private Caseload caseload;
    private TestClinic clinic;
    private PatientId kept;
    private Trainee twice;

    @BeforeEach
    void registerTwice() {
        clock.set(NOON);
        caseload = new Caseload(clinics, packs, publishing, catalogue, prescribing, reporting, answering);
        clinic = caseload.clinic();
        kept = clinics.patient(clinic, "Ana", "Once");
        twice = caseload.trainee(clinic, "Ana", TODAY.minusDays(10), 6);
    }

    @AfterEach
    void letTheClockRun() {
        clock.putRight();
    }

    @Test
    void everythingFollowsAndNothingIsLostOrDoubled() {
        fill(twice);
        Map<String, Long> before = rows(twice.id());
        assertThat(before)
                .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
        Map<String, Long> own = rows(kept);
        merge(twice.id(), kept);
        assertThat(rows(twice.id()).entrySet().stream()
                        .filter(row -> row.getValue() > 0)
                        .map(Map.Entry::getKey))
                .isSubsetOf(STAYS.keySet());
        Map<String, Long> after = rows(kept);
        Set<String> oneEach = Set.of("people.care_team_member", "safety.watch", "audit.entry");
        before.forEach((table, count) -> {
            if (!oneEach.contains(table)) {
                assertThat(after.get(table)).as(table).isEqualTo(own.get(table) + count);
            }
        });
        assertThat(after.get("people.care_team_member")).isEqualTo(1);
    }

    @Test
    void theClinicianFindsPlanAndReportsInTheRecordThatGoesOn() {
        caseload.report(twice, TODAY.minusDays(1), 7);
        merge(twice.id(), kept);
        assertThat(current(kept).id()).isEqualTo(twice.plan().plan());
        assertThat(clinics.as(clinic.clinician(), () -> merging.lasting(twice.id())))
                .contains(kept);
        caseload.report(new Trainee(kept, clinics.patientActor(clinic, kept), twice.plan(), twice.item()), TODAY, 2);
        assertThat(rows(kept).get("progress.session_log")).isEqualTo(2);
    }

    @Test
    void aLockOnEitherLocksTheRecordThatGoesOn() {
        caseload.answer(twice, "bowel", NOON);
        merge(twice.id(), kept);
        assertThat(clinics.as(clinic.clinician(), () -> locks.current(kept))).isPresent();
        assertThat(clinics.as(clinic.clinician(), () -> worklist.open(WorklistQuery.first(WorklistQuery.Tab.MINE))
                        .rows()))
                .singleElement()
                .satisfies(row -> assertThat(row.patient()).isEqualTo(kept));
    }

    @Test
    void contactsThatAreMissingAreTakenOver() {
        assertThat(preview(twice.id(), kept).takenOver()).isEmpty();
        assertThat(preview(twice.id(), kept).team()).containsExactly("Clara Clinician");
        assertThatThrownBy(() -> preview(kept, kept)).isInstanceOf(DomainError.Conflict.class);
    }

    private void merge(PatientId merged, PatientId lasting) {
        assertThat(clinics.as(clinic.administrator(), () -> merging.merge(merged, lasting)))
                .isTrue();
    }

    private MergePreview preview(PatientId merged, PatientId lasting) {
        return clinics.as(clinic.administrator(), () -> merging.preview(merged, lasting));
    }

    private PlanDetail current(PatientId patient) {
        return clinics.as(clinic.clinician(), () -> plans.current(patient)).orElseThrow();
    }

    /** A row of each kind that a record can have. */
    private void fill(Trainee trainee) {
        caseload.propose(handing, desk, signing, clinic, trainee, TODAY.minusDays(2));
        AssessedPatient.choose(clinics, context, clinic, trainee.id());
        AskedPatient.answer(clinics, context, clinic, trainee.id());
        DischargedPatient.dischargeAndTakeUpAgain(clinics, context, clinic, trainee.id());
        FollowedTemplate.decline(clinics, context, clinic, trainee.id());
        BookedPatient.book(clinics, context, clinic, trainee.id());
        MeasuredPatient.answer(clinics, context, clinic, trainee.id());
        ReadingPatient.read(clinics, context, clinic, trainee.id());
        RemindedPatient.fill(clinics, context, clinic, trainee.id());
        UUID session = caseload.report(trainee, TODAY.minusDays(1), 7);
        AnswerMorning morning =
                new AnswerMorning(UUID.randomUUID(), session, TODAY, 3, null, null, NOON.minusSeconds(3_600));
        clinics.as(trainee.actor(), () -> mornings.answer(morning));
        clinics.as(
                clinic.clinician(), () -> contacts.record(trainee.id(), Contact.Result.NOT_REACHED, "Again at noon"));
        caseload.answer(trainee, "bowel", NOON);
        clinics.as(Actor.system(clinic.id()), () -> context.getBean(CaseloadCounting.class)
                .count(trainee.id(), trainee.plan().plan()));
        EscalatedPatient.tell(context);
        clinics.signUp(clinic, trainee.id());
        clinics.accept(
                clinics.as(clinic.clinician(), () -> invitations.inviteCarer(trainee.id(), "Carl Carer", null, false)));
        clinics.as(clinic.otherClinician(), () -> openings.open(trainee.id(), "covering for a colleague"));
        clinics.as(trainee.actor(), () -> drafts.keep("session", "{}"));
        clinics.as(clinic.clinician(), () -> context.getBean(LastLooks.class).look(trainee.id()));
        clinics.as(clinic.clinician(), () -> settings.askEffortOf(trainee.id(), true));
        ConversedPatient.talk(clinics, context, clinic, trainee.id(), trainee.actor());
        UUID shoes = UUID.randomUUID();
        clinics.as(trainee.actor(), () -> {
            running.addShoes(shoes, "Blue ones", 0);
            running.log(Caseload.run(TODAY.minusDays(1), shoes));
        });
        clinics.as(trainee.actor(), () -> {
            corrections.ask(UUID.randomUUID(), RecordPart.PLAN, "It was the left knee.");
            erasures.ask();
        });
        clinics.as(trainee.actor(), () -> {
            ItemVersionId read = catalogue.readings(Locale.ENGLISH).getFirst().id();
            feedback.mark(read, ReaderMark.HELPFUL);
            feedback.ask(UUID.randomUUID(), read, Locale.ENGLISH, "May I run?");
        });
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(rows(trainee.id()).get("safety.watch")).isPositive());
    }

    /** How many rows each table that names a patient has for this one. */
    private Map<String, Long> rows(PatientId patient) {
        Map<String, Long> rows = new TreeMap<>();
        new TransactionTemplate(new JdbcTransactionManager(owner.source())).executeWithoutResult(status -> {
            owner.jdbc()
                    .sql("select set_config('app.clinic', :clinic, true), set_config('app.scope', 'staff', true)")
                    .param("clinic", clinic.id().toString())
                    .query((row, n) -> "")
                    .list();
            for (String table : tables()) {
                rows.put(
                        table,
                        owner.jdbc()
                                .sql("select count(*) from " + table + " where patient_id = :patient")
                                .param("patient", patient.value())
                                .query(Long.class)
                                .single());
            }
        });
        return rows;
    }

    private List<String> tables() {
        return owner.jdbc().sql("""
                        select c.oid::regclass::text from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname not in ('platform', 'pg_catalog', 'information_schema') order by 1
                        """).query(String.class).list();
    }
}
