package org.restride.plans.ending;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForMembers;
import org.restride.base.ForPatients;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.people.PatientRecords;
import org.restride.plans.Schedule;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;
import org.restride.questions.Questionnaires;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a discharged patient says how it goes, some weeks later. */
@Service
@Transactional
public class CheckingBack {

    /** The questionnaire that is asked. */
    public static final String QUESTIONNAIRE = "aftercare-check";

    private final StoredAftercare stored;
    private final StoredCheckAnswers answers;
    private final Questionnaires questionnaires;
    private final PatientRecords records;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    CheckingBack(
            StoredAftercare stored,
            StoredCheckAnswers answers,
            Questionnaires questionnaires,
            PatientRecords records,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.stored = stored;
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.records = records;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** The questions as they are asked now. */
    @ForMembers
    @Transactional(readOnly = true)
    public Questionnaire questions() {
        return questionnaires.newest(QUESTIONNAIRE);
    }

    /** The questions of an answer, as they were asked. */
    @ForMembers
    @Transactional(readOnly = true)
    public Questionnaire questions(CheckAnswer answer) {
        return questionnaires.version(QUESTIONNAIRE, answer.setVersion());
    }

    /** The check that waits for the acting patient's answer today. */
    @ForPatients
    @Transactional(readOnly = true)
    public Optional<CheckStanding> due() {
        PatientId patient = patient();
        return stored.findStanding(patient)
                .flatMap(standing -> standing.due(Schedule.day(clock.instant(), zone(patient))));
    }

    /**
     * Keeps the acting patient's answers to the check that is due.
     *
     * @throws DomainError.Conflict if no check is due, or it was answered meanwhile
     * @throws DomainError.Invalid if the answers don't fit the questions, or none was given
     */
    @ForPatients
    public CheckStanding answer(Map<String, Answer> given) {
        Actor actor = actors.get();
        PatientId patient = patient();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AftercareStanding standing = stored.findStanding(patient).orElseThrow(CheckingBack::notDue);
        CheckStanding due = standing.due(Schedule.day(now, zone(patient))).orElseThrow(CheckingBack::notDue);
        Questionnaire questions = questions();
        Map<String, Answer> counting = questions.counting(given);
        if (counting.isEmpty()) {
            throw new DomainError.Invalid("plans.ending.error.no-answer");
        }
        CheckAnswer answer =
                new CheckAnswer(new AftercareId(standing.id()), due.weeks(), questions.version(), counting, now);
        answers.add(patient, answer, questions.codes(counting), actor.account());
        events.publishEvent(Audited.created("aftercare-answer", standing.id(), patient, "week-" + due.weeks()));
        events.publishEvent(new AftercareAnswered(actor.clinic(), patient));
        live.announce(patient, LiveUpdates.Topic.RECORD);
        return stored.findStanding(patient).stream()
                .flatMap(after -> after.checks().stream())
                .filter(check -> check.weeks() == due.weeks())
                .findFirst()
                .orElseThrow();
    }

    private ZoneId zone(PatientId patient) {
        return records.find(patient)
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"))
                .zone();
    }

    private PatientId patient() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }

    private static DomainError notDue() {
        return new DomainError.Conflict("plans.ending.error.not-due");
    }
}
