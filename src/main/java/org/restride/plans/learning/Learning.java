package org.restride.plans.learning;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForPatients;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemId;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanExtra;
import org.restride.plans.PlanReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where patients answer what their clinician asks about an article, and the clinician reads it. */
@Service
@Transactional
public class Learning {
    /** Characters of an answer. */
    public static final int LONGEST_ANSWER = 1_000;

    private final StoredLearning answers;
    private final PlanReading plans;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final Clock clock;

    Learning(
            StoredLearning answers,
            PlanReading plans,
            CurrentActor actors,
            ApplicationEventPublisher events,
            LiveUpdates live,
            Clock clock) {
        this.answers = answers;
        this.plans = plans;
        this.actors = actors;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** What the acting patient's plan asks about the article, each question once. At most two statements. */
    @ForPatients
    @Transactional(readOnly = true)
    public List<AskedQuestion> asked(ItemId article) {
        PatientId patient = patient();
        List<PlanExtra> asking = plans.current(patient).stream()
                .flatMap(Learning::articles)
                .filter(extra -> extra.content().item().equals(article)
                        && !extra.questions().isEmpty())
                .toList();
        if (asking.isEmpty()) {
            return List.of();
        }
        List<LearningAnswer> known = answers.of(patient);
        return asking.stream()
                .flatMap(extra -> extra.questions().stream()
                        .filter(question -> asking.stream()
                                .takeWhile(before -> !before.equals(extra))
                                .noneMatch(before -> before.questions().contains(question)))
                        .map(question -> new AskedQuestion(
                                extra.id(),
                                question,
                                known.stream()
                                        .filter(answer -> answer.article().equals(article)
                                                && answer.question().equals(question))
                                        .map(LearningAnswer::answer)
                                        .findFirst())))
                .toList();
    }

    /**
     * Keeps an answer of the acting patient; an earlier one stays in the record. The same id again counts once.
     *
     * @param id made by whoever asks
     * @throws DomainError.NotFound if the patient's plan doesn't ask that
     * @throws DomainError.Invalid if nothing is said, or more than 1,000 characters
     */
    @ForPatients
    public void answer(UUID id, UUID part, String question, String text) {
        Actor actor = actors.get();
        PatientId patient = patient();
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST_ANSWER) {
            throw new DomainError.Invalid(Map.of("answer", "plans.learning.error.answer"));
        }
        PlanDetail plan = plans.current(patient).orElseThrow(Learning::notAsked);
        PlanExtra extra = articles(plan)
                .filter(each -> each.id().equals(part) && each.questions().contains(question))
                .findFirst()
                .orElseThrow(Learning::notAsked);
        LearningAnswer answer = new LearningAnswer(
                part, extra.content().item(), question, said, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (answers.add(id, patient, plan.id(), answer, actor.account())) {
            events.publishEvent(Audited.created("learning-answer", id, patient));
            live.announce(patient, LiveUpdates.Topic.RECORD);
        }
    }

    /** Of each question the newest answer, the newest first. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public List<LearningAnswer> of(PatientId patient) {
        return answers.of(patient);
    }

    private static Stream<PlanExtra> articles(PlanDetail plan) {
        return plan.body().phases().stream().flatMap(phase -> phase.extras().stream());
    }

    private PatientId patient() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }

    private static DomainError.NotFound notAsked() {
        return new DomainError.NotFound("plans.learning.error.not-asked");
    }
}
