package org.restride.messages.appointments;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.people.CareTeams;
import org.restride.people.Clinics;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the demo clinic's clinicians free times, one patient a request that waits and the patient who can be tried an appointment. */
@Component
class DemoAppointments implements DemoData {

    private static final int AFTER_THE_SESSIONS = 600;
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final int WEEKS = 4;

    private final FreeTimes freeTimes;
    private final StoredFreeTimes times;
    private final StoredRequests requests;
    private final StoredAppointments appointments;
    private final CareTeams teams;
    private final Clinics clinics;
    private final Ids ids;
    private final Clock clock;

    DemoAppointments(
            FreeTimes freeTimes,
            StoredFreeTimes times,
            StoredRequests requests,
            StoredAppointments appointments,
            CareTeams teams,
            Clinics clinics,
            Ids ids,
            Clock clock) {
        this.freeTimes = freeTimes;
        this.times = times;
        this.requests = requests;
        this.appointments = appointments;
        this.teams = teams;
        this.clinics = clinics;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_SESSIONS;
    }

    @Override
    @Transactional
    public void fill(ClinicId clinic, DemoPeople people) {
        weekly(people.clinician(), DayOfWeek.TUESDAY, LocalTime.of(9, 30), Way.CLINIC);
        weekly(people.clinician(), DayOfWeek.TUESDAY, LocalTime.of(10, 0), Way.CLINIC);
        weekly(people.clinician(), DayOfWeek.THURSDAY, LocalTime.of(16, 0), Way.CALL);
        weekly(people.clinician(), DayOfWeek.THURSDAY, LocalTime.of(16, 30), Way.CALL);
        weekly(people.secondClinician(), DayOfWeek.WEDNESDAY, LocalTime.of(11, 0), Way.CLINIC);
        List<FreeTime> free = times.free(people.clinician(), clock.instant(), 1);
        free.forEach(time ->
                appointments.add(ids.next(), people.patient(), null, time, people.clinician(), clock.instant()));
        people.patients().reversed().stream()
                .filter(patient -> teams.of(patient).stream()
                        .anyMatch(member -> member.id().equals(people.clinician())))
                .findFirst()
                .ifPresent(patient -> ask(patient, people.clinician()));
    }

    private void weekly(AccountId clinician, DayOfWeek day, LocalTime at, Way way) {
        ZoneId zone = clinics.current().zone();
        LocalDate first = LocalDate.ofInstant(clock.instant(), zone).with(TemporalAdjusters.next(day));
        freeTimes.add(new WeeklyTimes(first, at, HALF_AN_HOUR, WEEKS, way, true), clinician);
    }

    private void ask(PatientId patient, AccountId by) {
        AskForAppointment asked = new AskForAppointment(
                ids.next(),
                AppointmentReason.RUNNING,
                "I would like to enter a 10 km race in spring. May I?",
                Way.CALL,
                HowSoon.WHEN_THERE_IS_TIME,
                new PreferredTimes(Set.of(DayOfWeek.THURSDAY), Set.of(DayPart.AFTERNOON)));
        requests.add(patient, asked, false, by, clock.instant());
    }
}
