package org.restride.matrix;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.messages.appointments.Way;
import org.restride.messages.appointments.WeeklyTimes;
import org.restride.people.ClinicHours;
import org.restride.people.ClinicSettings;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.restride.people.PatientDetails;
import org.restride.people.RestrideUser;
import org.restride.plans.Done;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanId;
import org.restride.plans.PlanVersionId;
import org.restride.plans.checks.CheckLimits;
import org.restride.plans.ending.AftercareBody;
import org.restride.plans.ending.GoalReached;
import org.restride.plans.ending.PlannedCheck;
import org.restride.plans.ending.Review;
import org.restride.plans.handout.Form;
import org.restride.plans.handout.HandoutWish;
import org.restride.plans.handout.Paper;
import org.restride.plans.progression.Thresholds;
import org.restride.plans.proposals.History;
import org.restride.shell.TimelineQuery;
import org.springframework.context.ApplicationContext;

/** Two clinics full of data, one patient aimed at, and everybody who might try. */
class World {

    /** Words that stand only in the target's record. */
    static final String NAME = "Zebrafisch";

    /**
     * Somebody who tries.
     *
     * @param related whether it is the target or cares for the target
     * @param otherClinic whether it belongs to another clinic
     */
    record Person(String name, Actor actor, boolean related, boolean otherClinic) {}

    private static World shared;

    private final TestClinics.TestClinic home;
    private final TestClinics.TestClinic away;
    private final PatientId target;
    private final PatientId neighbour;
    private final PatientId stranger;
    private final PlanVersionId plan;
    private final UUID report;
    private final Map<PatientId, RestrideUser> signedIn;
    private final List<Person> people;
    private final Samples samples;

    private World(
            TestClinics.TestClinic home,
            TestClinics.TestClinic away,
            List<PatientId> three,
            Map<PatientId, RestrideUser> signedIn,
            PlanVersionId plan,
            UUID report,
            List<Person> people) {
        this.home = home;
        this.away = away;
        this.target = three.get(0);
        this.neighbour = three.get(1);
        this.stranger = three.get(2);
        this.signedIn = signedIn;
        this.plan = plan;
        this.report = report;
        this.people = people;
        this.samples = new Samples()
                .with(PatientId.class, target)
                .with(PlanId.class, plan.plan())
                .with(PlanVersionId.class, plan)
                .with(ClinicId.class, home.id())
                .with(AccountId.class, home.clinician().account())
                .with(ItemKey.class, new ItemKey("glute-bridge"))
                .with(DoseSuggestion.class, new DoseSuggestion(3, 10, null, 2, 30, false))
                .with(Dose.class, Dose.ofRepetitions(3, 10))
                .with(ItemKind.class, ItemKind.ARTICLE)
                .with(Done.class, Done.nothing())
                .with(PlanBody.class, new PlanBody("A plan", null, List.of(Phase.empty(UUID.randomUUID(), "First", 2))))
                .with(
                        ClinicSettings.class,
                        ClinicSettings.begin("Another name", ZoneId.of("Europe/London"), "GB", Locale.ENGLISH))
                .with(
                        PatientDetails.class,
                        new PatientDetails(
                                "Some",
                                "Body",
                                TestClinics.BORN,
                                null,
                                null,
                                Locale.ENGLISH,
                                ZoneId.of("Europe/London"),
                                "GB",
                                null))
                .with(
                        AftercareBody.class,
                        new AftercareBody(
                                new Review(GoalReached.REACHED, ""),
                                null,
                                null,
                                List.of(PlannedCheck.on(6, LocalDate.of(2027, 1, 4)))))
                .with(
                        WeeklyTimes.class,
                        new WeeklyTimes(
                                LocalDate.of(2027, 1, 4),
                                LocalTime.of(9, 0),
                                Duration.ofMinutes(30),
                                2,
                                Way.CALL,
                                true))
                .with(TimelineQuery.class, TimelineQuery.newest())
                .with(byte[].class, new byte[0])
                .with(ClinicHours.class, new ClinicHours(Map.of(), List.of(), 8, 0))
                .with(OutputStream.class, new ByteArrayOutputStream())
                .with(HandoutWish.class, new HandoutWish(Form.USUAL, Paper.A4, Locale.ENGLISH, false))
                .with(CheckLimits.class, new CheckLimits(0, 6, 40))
                .with(Thresholds.class, new Thresholds(3, 2, 3, 6, 3, 7, 80))
                .with(History.class, new History(LocalDate.of(2026, 11, 2), false, List.of()))
                .with(Locale.class, Locale.ENGLISH);
    }

    /** The world of all matrices of a run: making one takes long, and none of them changes it. */
    static synchronized World of(ApplicationContext context, TestClinics clinics) {
        if (shared == null) {
            shared = create(context, clinics);
        }
        return shared;
    }

    private static World create(ApplicationContext context, TestClinics clinics) {
        TestClinics.TestClinic home = clinics.create();
        TestClinics.TestClinic away = clinics.create();
        PatientId target = clinics.patient(home, "Ulla", NAME);
        PatientId neighbour = clinics.patient(home);
        PatientId stranger = clinics.patient(away);
        fill(context, clinics, home, List.of(target, neighbour, clinics.patient(home), clinics.patient(home)));
        fill(context, clinics, away, List.of(stranger, clinics.patient(away), clinics.patient(away)));
        RecordFilling filling = new RecordFilling(context, clinics);
        Map<PatientId, RestrideUser> users = Map.of(
                target, filling.fill(home, target),
                neighbour, filling.fill(home, neighbour),
                stranger, filling.fill(away, stranger));
        return new World(
                home,
                away,
                List.of(target, neighbour, stranger),
                users,
                filling.plan(home, target),
                filling.report(target),
                List.of(
                        new Person("the patient", users.get(target).actor(), true, false),
                        new Person("another patient", users.get(neighbour).actor(), false, false),
                        new Person("the clinician", home.clinician(), true, false),
                        new Person("a clinician outside the care team", home.otherClinician(), false, false),
                        new Person("an editor", home.editor(), false, false),
                        new Person("an administrator", home.administrator(), false, false),
                        new Person(
                                "another clinic's patient", users.get(stranger).actor(), false, true),
                        new Person("another clinic's clinician", away.clinician(), false, true),
                        new Person("another clinic's editor", away.editor(), false, true),
                        new Person("another clinic's administrator", away.administrator(), false, true)));
    }

    private static void fill(
            ApplicationContext context, TestClinics clinics, TestClinics.TestClinic clinic, List<PatientId> patients) {
        DemoPeople people = new DemoPeople(
                clinic.clinician().account(),
                clinic.otherClinician().account(),
                clinic.editor().account(),
                new AccountId(UUID.randomUUID()),
                clinic.administrator().account(),
                patients.getFirst(),
                patients);
        List<DemoData> data = context.getBeansOfType(DemoData.class).values().stream()
                .sorted(Comparator.comparingInt(DemoData::order))
                .toList();
        data.forEach(DemoData::prepare);
        clinics.as(Actor.system(clinic.id()), () -> data.forEach(one -> one.fill(clinic.id(), people)));
    }

    TestClinics.TestClinic home() {
        return home;
    }

    TestClinics.TestClinic away() {
        return away;
    }

    PatientId target() {
        return target;
    }

    PatientId neighbour() {
        return neighbour;
    }

    PatientId stranger() {
        return stranger;
    }

    PlanVersionId plan() {
        return plan;
    }

    /** A report of the target. */
    UUID report() {
        return report;
    }

    /** A patient as somebody who has come in by the door; empty for staff. */
    Optional<RestrideUser> user(Person person) {
        return person.actor().ownPatient().map(signedIn::get);
    }

    List<Person> people() {
        return people;
    }

    /** Those who may learn nothing of the target, whatever a rule says: other clinics' people, and other patients. */
    List<Person> strangers() {
        return people.stream()
                .filter(person -> person.otherClinic()
                        || (!person.related() && person.actor().ownPatient().isPresent()))
                .toList();
    }

    /** What must not appear in an answer to that person. */
    Set<String> marks(Person person) {
        return Set.of(NAME);
    }

    Samples samples() {
        return samples;
    }
}
