package org.restride.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.restride.base.ForProgram;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.people.Consents;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.DueList;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.restride.questions.Locks;
import org.restride.questions.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient has not done yet of the day that it is for them; for reminders, so it says no more than whether. */
@Service
@Transactional(readOnly = true)
public class StillDue {

    private final PatientRecords records;
    private final Consents consents;
    private final PlanReading plans;
    private final Locks locks;
    private final PatientDays days;
    private final ReportRules rules;
    private final Glimpses glimpses;
    private final Clock clock;

    StillDue(
            PatientRecords records,
            Consents consents,
            PlanReading plans,
            Locks locks,
            PatientDays days,
            ReportRules rules,
            Glimpses glimpses,
            Clock clock) {
        this.records = records;
        this.consents = consents;
        this.plans = plans;
        this.locks = locks;
        this.days = days;
        this.rules = rules;
        this.glimpses = glimpses;
        this.clock = clock;
    }

    /**
     * How a patient's day stands.
     *
     * @param training whether exercises or a run of today are still to be done; never while exercises are locked
     * @param morning whether the question about the morning is open and not answered
     * @param withdrawn whether the patient took the consent back, so that nothing is asked and nobody reminds them
     */
    public record Open(PatientSummary patient, LocalDate day, boolean training, boolean morning, boolean withdrawn) {}

    /** Empty if the clinic has no such patient. One statement. */
    @ForProgram
    public Optional<Open> of(PatientId id) {
        Instant now = clock.instant();
        Glimpse<Optional<PatientSummary>> who = records.glimpse(id);
        Glimpse<Standing> standing = locks.glimpse(id);
        Glimpse<Optional<PlanDetail>> plan = plans.glimpse(id);
        Glimpse<PatientDays.Days> recently = days.glimpse(id, now);
        Glimpse<Boolean> consent = consents.glimpseWithdrawn(id);
        Glimpses.Answers answers = glimpses.ask(who, standing, plan, recently, consent);
        return answers.get(who).map(patient -> {
            LocalDate day = Schedule.day(now, patient.zone());
            boolean withdrawn = answers.get(consent);
            boolean stopped = withdrawn || answers.get(standing).isLocked();
            PatientDays.Days recent = answers.get(recently);
            boolean training = !stopped
                    && answers.get(plan)
                            .filter(detail -> !detail.isEnded())
                            .map(detail -> isOpen(DueList.Due.of(detail, day, recent.done()), recent))
                            .orElse(false);
            boolean morning = !stopped && isMorningOpen(recent, day, patient, now);
            return new Open(patient, day, training, morning, withdrawn);
        });
    }

    private boolean isOpen(DueList.Due due, PatientDays.Days recent) {
        LocalDate day = due.day().day();
        boolean run = due.day().extras().stream().filter(PlanExtra::isRun).anyMatch(extra -> !recent.runOn(day)
                .contains(extra.id()));
        boolean session = recent.on(day).isEmpty()
                ? !due.day().items().isEmpty()
                : !isTooMuch(recent, day) && !due.day().again(recent.done()).isEmpty();
        return run || session;
    }

    /** After too much pain nothing comes again on the same day. */
    private boolean isTooMuch(PatientDays.Days recent, LocalDate day) {
        return recent.on(day).stream()
                .anyMatch(session -> rules.trafficLight().band(session.pain()).light() == Light.TOO_MUCH);
    }

    private static boolean isMorningOpen(PatientDays.Days recent, LocalDate day, PatientSummary patient, Instant now) {
        LocalDate yesterday = day.minusDays(1);
        return MorningWindow.after(yesterday, patient.zone()).isOpen(now)
                && recent.lastExertionOn(yesterday)
                        .filter(exertion -> recent.morningAfter(exertion.root()).isEmpty())
                        .isPresent();
    }
}
