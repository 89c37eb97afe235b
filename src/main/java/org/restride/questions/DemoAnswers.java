package org.restride.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.PatientId;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo clinic's patients have answered the safety questions at their start; one of them told of an emergency this morning. */
@Component
class DemoAnswers implements DemoData {

    private static final int AFTER_THE_PLANS = 30;
    private static final int IN_AN_EMERGENCY = 9;
    private static final Duration START = Duration.ofDays(57);
    private static final Duration LAST_WEEKLY = Duration.ofDays(3);
    private static final int WEEKLY = 1_000;
    private static final Duration EMERGENCY = Duration.ofMinutes(48);
    private static final AccountId UNKNOWN = new AccountId(new UUID(0, 1));

    private final QuestionSets sets;
    private final AnswerSets answerSets;
    private final LockEntries locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoAnswers(
            QuestionSets sets,
            AnswerSets answerSets,
            LockEntries locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sets = sets;
        this.answerSets = answerSets;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_PLANS;
    }

    @Override
    @Transactional
    public void fill(ClinicId clinic, DemoPeople people) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        sets.newest(Answering.RED_FLAGS).ifPresent(set -> {
            for (int i = 0; i < people.patients().size() - 1; i++) {
                keep(set, people.patients().get(i), i, Occasion.START, Map.of(), now.minus(START));
                keep(set, people.patients().get(i), WEEKLY + i, Occasion.WEEKLY, Map.of(), now.minus(LAST_WEEKLY));
            }
            if (people.patients().size() > IN_AN_EMERGENCY) {
                raiseEmergency(clinic, people.patients().get(IN_AN_EMERGENCY), set, now.minus(EMERGENCY));
            }
        });
    }

    private void raiseEmergency(ClinicId clinic, PatientId patient, QuestionSet set, Instant at) {
        AnswerSet emergency =
                keep(set, patient, -1, Occasion.SOMETHING_NEW, Map.of("bladder", true, "saddle", true), at);
        locks.impose(patient, emergency.id(), at, UNKNOWN);
        events.publishEvent(new RedFlagRaised(clinic, patient, emergency.id(), emergency.level()));
    }

    private AnswerSet keep(
            QuestionSet set, PatientId patient, int number, Occasion occasion, Map<String, Boolean> yes, Instant at) {
        Map<String, Boolean> answers = new HashMap<>();
        set.questions().forEach(question -> answers.put(question.id(), yes.getOrDefault(question.id(), false)));
        Verdict verdict = set.evaluate(answers);
        UUID id = new UUID(
                patient.value().getMostSignificantBits() ^ number,
                patient.value().getLeastSignificantBits());
        AnswerSet kept = new AnswerSet(
                id,
                patient,
                set.key(),
                set.version(),
                occasion,
                answers,
                verdict.level(),
                verdict.flags(),
                at.minusSeconds(3),
                at);
        answerSets.add(kept, verdict.counts(), null, UNKNOWN);
        return kept;
    }
}
