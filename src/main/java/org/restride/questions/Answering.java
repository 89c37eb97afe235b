package org.restride.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForMembers;
import org.restride.base.ForPatients;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks patients the clinic's questions, keeps the answers and acts on them at once. */
@Service
@Transactional
public class Answering {

    /** The set that looks for signs that need a doctor. */
    public static final String RED_FLAGS = "red-flags";

    private static final int HISTORY = 200;

    private final QuestionSets sets;
    private final AnswerSets answerSets;
    private final Locks locks;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    Answering(
            QuestionSets sets,
            AnswerSets answerSets,
            Locks locks,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.sets = sets;
        this.answerSets = answerSets;
        this.locks = locks;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The newest version of a set.
     *
     * @throws DomainError.NotFound if the clinic has no such set
     */
    @ForMembers
    @Transactional(readOnly = true)
    public QuestionSet newest(String set) {
        return sets.newest(set).orElseThrow(() -> new DomainError.NotFound("questions.error.unknown-set"));
    }

    /**
     * A version of a set, as it was asked.
     *
     * @throws DomainError.NotFound if the clinic has no such version
     */
    @ForMembers
    @Transactional(readOnly = true)
    public QuestionSet version(String set, int version) {
        return sets.version(set, version).orElseThrow(() -> new DomainError.NotFound("questions.error.unknown-set"));
    }

    /**
     * A set in the version that was asked.
     *
     * @throws DomainError.NotFound if the clinic has no such version
     */
    @ForMembers
    @Transactional(readOnly = true)
    public QuestionSet asked(String set, int version) {
        return sets.version(set, version).orElseThrow(() -> new DomainError.NotFound("questions.error.unknown-set"));
    }

    /**
     * Keeps the acting patient's answers. The same id again answers the same and counts once. A phone whose clock is wrong is no reason to
     * refuse them: its times are put right.
     *
     * @throws DomainError.Invalid if the answers don't fit the set
     * @throws DomainError.NotFound if the clinic has no such set or version
     * @throws DomainError.Conflict if the id belongs to somebody else's answers
     */
    @ForPatients
    public Answered answer(AnswerQuestions command) {
        Actor actor = actors.get();
        PatientId patient = actor.ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        return keep(actor, patient, command);
    }

    /**
     * Keeps what a patient has answered to the acting clinician.
     *
     * @throws DomainError.Invalid if the answers don't fit the set
     * @throws DomainError.NotFound if the clinic has no such set or version
     * @throws DomainError.Conflict if the id belongs to somebody else's answers
     */
    @ForCliniciansOf
    public Answered answerFor(PatientId patient, AnswerQuestions command) {
        return keep(actors.get(), patient, command);
    }

    private Answered keep(Actor actor, PatientId patient, AnswerQuestions command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AnswerTime time = AnswerTime.of(command.answeredAt(), command.sentAt(), now);
        QuestionSet set = version(command.set(), command.version());
        Verdict verdict = set.evaluate(command.answers());
        AnswerSet answers = new AnswerSet(
                command.id(),
                patient,
                set.key(),
                set.version(),
                command.occasion(),
                command.answers(),
                verdict.level(),
                verdict.flags(),
                time.answeredAt(),
                now);
        if (!answerSets.add(answers, verdict.counts(), time.clockAhead(), actor.account())) {
            return repeated(patient, command);
        }
        act(actor, answers, verdict);
        return new Answered(answers.id(), verdict.level(), verdict.locks());
    }

    /** The newest answers of a patient to the safety questions that were answered to the end. One statement. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Optional<AnswerSet> newestScreening(PatientId patient) {
        return answerSets.newestCounting(patient, RED_FLAGS);
    }

    /** The answers of a patient, newest first. */
    @ForCareOf
    @Transactional(readOnly = true)
    public List<AnswerSet> history(PatientId patient) {
        return answerSets.of(patient, HISTORY);
    }

    private Answered repeated(PatientId patient, AnswerQuestions command) {
        AnswerSet first = answerSets
                .find(command.id())
                .filter(answers -> answers.patient().equals(patient))
                .orElseThrow(() -> new DomainError.Conflict("questions.error.id-taken"));
        boolean locked = locks.isImposedBy(first.id());
        return new Answered(first.id(), first.level(), locked);
    }

    private void act(Actor actor, AnswerSet answers, Verdict verdict) {
        PatientId patient = answers.patient();
        events.publishEvent(Audited.created("answers", answers.id(), patient, answers.set() + ":" + answers.version()));
        if (verdict.locks()) {
            locks.impose(answers, actor.account());
        }
        if (verdict.level() != Level.NONE) {
            events.publishEvent(new RedFlagRaised(actor.clinic(), patient, answers.id(), verdict.level()));
        }
        live.announce(patient, LiveUpdates.Topic.LOCK);
    }
}
