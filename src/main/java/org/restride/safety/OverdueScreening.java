package org.restride.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.restride.base.PatientId;
import org.restride.questions.AnswerSet;
import org.restride.questions.Answering;
import org.restride.questions.Weekly;
import org.springframework.stereotype.Component;

/** Whether a patient who follows a plan has left the weekly safety questions open for longer than the clinic's rule says. */
@Component
class OverdueScreening {

    private final Answering answering;

    OverdueScreening(Answering answering) {
        this.answering = answering;
    }

    /** What the rules found, with this. Whoever never answered them has not begun, and is silent. One statement. */
    Rules.Evaluation beside(Rules.Evaluation found, PatientId patient, Facts facts, Rules rules, Instant now) {
        if (!facts.active() || !facts.locks().isEmpty()) {
            return found;
        }
        Optional<Instant> screened = facts.course()
                .flatMap(course -> answering.newestScreening(patient))
                .map(AnswerSet::receivedAt);
        Optional<Finding> overdue = screened.map(answered -> {
            LocalDate due = Weekly.dueOn(answered, facts.zone());
            int after = rules.of(Reason.SCREENING_OVERDUE).number("after-days");
            Instant since = due.plusDays(after)
                    .atTime(LocalTime.MIN)
                    .atZone(facts.zone())
                    .toInstant();
            return new Finding(Reason.SCREENING_OVERDUE, "due/" + due, since, new Numbers(null, after, due, false));
        });
        return overdue.map(finding -> with(found, finding, now)).orElse(found);
    }

    private static Rules.Evaluation with(Rules.Evaluation found, Finding overdue, Instant now) {
        if (overdue.since().isAfter(now)) {
            return new Rules.Evaluation(
                    found.findings(),
                    found.standing(),
                    Stream.concat(found.nextCheck().stream(), Stream.of(overdue.since()))
                            .min(Instant::compareTo));
        }
        Set<Finding> all = new LinkedHashSet<>(found.findings());
        all.add(overdue);
        return new Rules.Evaluation(all, found.standing(), found.nextCheck());
    }
}
