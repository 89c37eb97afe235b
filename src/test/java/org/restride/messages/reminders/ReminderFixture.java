package org.restride.messages.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.people.DeviceTokens;
import org.restride.people.Letters;
import org.restride.people.MailAddresses;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecord;
import org.restride.people.PatientRecords;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Patients with something to do every day, and rounds that send to the test's own servers. */
final class ReminderFixture {

    static final ReminderTimes AT_FIVE = ReminderTimes.USUAL;

    /** One clinic for all tests of the context: making one takes longer than the tests. */
    private static final Map<ApplicationContext, TestClinic> MADE = new ConcurrentHashMap<>();

    private final ApplicationContext context;
    private final TestClinics clinics;
    private final Caseload caseload;
    final TestClinic clinic;

    ReminderFixture(ApplicationContext context) {
        this.context = context;
        this.clinics = context.getBean(TestClinics.class);
        this.caseload = context.getBean(Caseload.class);
        this.clinic = MADE.computeIfAbsent(context, key -> caseload.clinic());
    }

    Trainee trainee(LocalDate today) {
        return caseload.trainee(clinic, "Nora", today.minusDays(7), 6);
    }

    /** A trainee with an address of their own who wants letters at five. */
    Trainee writtenTo(LocalDate today) {
        Trainee trainee = trainee(today);
        address(trainee.id(), UUID.randomUUID() + "@patient.test");
        choose(trainee, new ChooseReminders(true, AT_FIVE, 0));
        return trainee;
    }

    void choose(Trainee trainee, ChooseReminders wanted) {
        as(trainee.actor(), () -> {
            context.getBean(Reminders.class).choose(trainee.id(), wanted);
            return true;
        });
    }

    ReminderStanding standing(PatientId patient) {
        return as(clinic.clinician(), () -> context.getBean(Reminders.class).standing(patient));
    }

    String address(PatientId patient) {
        return standing(patient).email().orElseThrow();
    }

    void address(PatientId patient, String email) {
        change(
                patient,
                details -> new PatientDetails(
                        details.firstName(),
                        details.lastName(),
                        details.birthDate(),
                        email,
                        details.phone(),
                        details.language(),
                        details.zone(),
                        details.country(),
                        details.externalNumber()));
    }

    void moveTo(PatientId patient, ZoneId zone) {
        change(
                patient,
                details -> new PatientDetails(
                        details.firstName(),
                        details.lastName(),
                        details.birthDate(),
                        details.email(),
                        details.phone(),
                        details.language(),
                        zone,
                        details.country(),
                        details.externalNumber()));
    }

    private void change(PatientId patient, UnaryOperator<PatientDetails> how) {
        PatientRecords records = context.getBean(PatientRecords.class);
        as(clinic.clinician(), () -> {
            PatientRecord record = records.recordOnPage(patient).orElseThrow();
            records.change(patient, how.apply(record.details()), record.version());
            return true;
        });
    }

    Instant next(PatientId patient) {
        return choice(patient).next();
    }

    StoredChoices.Choice choice(PatientId patient) {
        return inClinic(() -> context.getBean(StoredChoices.class).find(patient).orElseThrow());
    }

    <T> T inClinic(Supplier<T> work) {
        return as(Actor.system(clinic.id()), () -> context.getBean(TransactionTemplate.class)
                .execute(status -> work.get()));
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return clinics.as(actor, work);
    }

    void report(Trainee trainee, LocalDate day) {
        caseload.report(trainee, day, 2);
    }

    /** A node that sends by these letters, and pushes where this setting allows. */
    ReminderRound node(Letters letters, String pushHosts) {
        return new ReminderRound(
                context.getBean(StoredChoices.class),
                context.getBean(StoredSendings.class),
                context.getBean(Planning.class),
                delivering(letters, pushHosts),
                context.getBean(CurrentActor.class),
                context.getBean(Clock.class));
    }

    Delivering delivering(Letters letters, String pushHosts) {
        PublicAddress address = context.getBean(PublicAddress.class);
        Clock clock = context.getBean(Clock.class);
        return new Delivering(
                context.getBean(StoredChoices.class),
                context.getBean(StoredSendings.class),
                context.getBean(StoredSubscriptions.class),
                context.getBean(Occasions.class),
                context.getBean(MailAddresses.class),
                context.getBean(DeviceTokens.class),
                context.getBean(ClinicKeys.class),
                context.getBean(Composing.class),
                letters,
                new PushDoor(new PushHosts(pushHosts), clock, address, "mailto:operator@clinic.test"),
                context.getBean(TransactionTemplate.class),
                clock);
    }

    static ReminderTimes at(int hour) {
        return new ReminderTimes(LocalTime.of(hour, 0), Set.of(), LocalTime.of(22, 0), LocalTime.of(7, 0));
    }
}
