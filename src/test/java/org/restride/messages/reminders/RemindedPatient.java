package org.restride.messages.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.exchange.CalendarLinks;
import org.restride.people.DeviceTokens;
import org.restride.people.RestrideUser;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a patient every row that reminders and the private calendar have, in a state in which no round touches them. */
public final class RemindedPatient {

    private RemindedPatient() {}

    public static void fill(TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        Actor own = clinics.patientActor(clinic, patient);
        Reminders reminders = context.getBean(Reminders.class);
        clinics.as(own, () -> reminders.choose(patient, new ChooseReminders(false, ReminderTimes.USUAL, 0)));
        clinics.as(own, () -> reminders.pause(patient));
        clinics.as(own, () -> {
            context.getBean(CalendarLinks.class).make();
        });
        clinics.as(Actor.system(clinic.id()), () -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> subscribe(context, clinic, patient)));
    }

    /** Lets a device of the patient, which is signed in, take notices at the usual time. */
    public static void withDevice(
            TestClinics clinics, ApplicationContext context, TestClinic clinic, RestrideUser user) {
        DeviceTokens tokens = context.getBean(DeviceTokens.class);
        UUID device = tokens.find(tokens.issue(user, "A phone")).orElseThrow().id();
        PatientId patient = user.actor().ownPatient().orElseThrow();
        clinics.as(Actor.system(clinic.id()), () -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    context.getBean(StoredSubscriptions.class)
                            .put(
                                    patient,
                                    device,
                                    address(),
                                    context.getBean(Clock.class).instant());
                    context.getBean(Reminders.class).begin(patient);
                }));
    }

    private static void subscribe(ApplicationContext context, TestClinic clinic, PatientId patient) {
        Instant now = context.getBean(Clock.class).instant();
        UUID device = UUID.randomUUID();
        context.getBean(StoredSubscriptions.class).put(patient, device, address(), now);
        StoredSendings sendings = context.getBean(StoredSendings.class);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        StoredSendings.Key key = StoredSendings.Key.push(clinic.id(), patient, day, device);
        sendings.add(key, now);
        sendings.settle(key, StoredSendings.State.SENT, Optional.empty(), now);
    }

    private static PushAddress address() {
        try {
            PushReader browser = PushReader.create();
            return PushAddress.of("https://fcm.googleapis.com/fcm/send/abc", browser.p256dh(), browser.auth());
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
