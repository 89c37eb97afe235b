package org.restride.messages.appointments;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationContext;

/** A patient who asked for an appointment and got one. */
public final class BookedPatient {

    private static int next = 0;

    private BookedPatient() {}

    /** Two requests: one open, one that was answered with an appointment. */
    public static Appointment book(
            TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        AskForAppointment answered = request(AppointmentReason.CHECK_UP, HowSoon.WHEN_THERE_IS_TIME);
        clinics.as(clinics.patientActor(clinic, patient), () -> {
            AskingForAppointment asking = context.getBean(AskingForAppointment.class);
            asking.ask(request(AppointmentReason.EXERCISES, HowSoon.THIS_WEEK));
            asking.ask(answered);
        });
        FreeTime time = free(clinics, context, clinic.clinician(), true);
        return clinics.as(clinic.clinician(), () -> context.getBean(AppointmentDesk.class)
                .book(patient, Optional.of(answered.id()), time.id()));
    }

    public static AskForAppointment request(AppointmentReason reason, HowSoon howSoon) {
        return new AskForAppointment(
                UUID.randomUUID(), reason, "I would like to talk.", Way.CALL, howSoon, PreferredTimes.ANY);
    }

    /** A time of the clinician's that overlaps no other one made here. */
    public static synchronized FreeTime free(
            TestClinics clinics, ApplicationContext context, Actor clinician, boolean forPatients) {
        next++;
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2L + next / 40);
        LocalTime at = LocalTime.of(8, 0).plusMinutes(10L * (next % 40));
        return clinics.as(clinician, () -> {
            FreeTimes times = context.getBean(FreeTimes.class);
            times.add(new WeeklyTimes(day, at, Duration.ofMinutes(10), 1, Way.CLINIC, forPatients));
            return times.mine().stream()
                    .max(Comparator.comparing(FreeTime::begins))
                    .orElseThrow();
        });
    }
}
