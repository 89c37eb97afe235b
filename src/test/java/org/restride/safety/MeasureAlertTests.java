package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.outcomes.AnswerMeasure;
import org.restride.outcomes.AssignMeasure;
import org.restride.outcomes.MeasureDesk;
import org.restride.outcomes.MeasuredPatient;
import org.restride.outcomes.OwnMeasures;
import org.restride.questions.Answer;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** A measure that the patient answers reaches the worklist if function has fallen by more than chance. */
class MeasureAlertTests extends WorklistClinic {

    @Autowired
    private MeasureDesk desk;

    @Autowired
    private OwnMeasures own;

    @Test
    void aFallBeyondTheMeasuresOwnChangeStandsOnTheListWithItsScores() {
        Trainee jonas = trainee("Jonas");
        UUID assignment = assign(jonas);
        answer(jonas, assignment, MeasuredPatient.rated(8, 7, 9));
        look(jonas.id());
        assertThat(functionFalls(jonas)).as("a first score is no fall").isEmpty();
        caseload.report(jonas, TODAY, 1);
        clock.set(NOON.plus(Duration.ofDays(28)));
        answer(jonas, assignment, MeasuredPatient.rated(3, 4, 2));
        await().until(() -> functionFalls(jonas).size() == 1);
        Numbers numbers = functionFalls(jonas).getFirst().numbers();
        assertThat(numbers.about()).isEqualTo("PSFS");
        assertThat(numbers.told("from")).isEqualTo(8);
        assertThat(numbers.told("to")).isEqualTo(3);
        assertThat(numbers.series()).extracting(Numbers.Point::value).containsExactly(8.0, 3.0);
        assertThat(rows(WorklistQuery.Tab.MINE))
                .extracting(WorklistRow::patient)
                .containsExactly(jonas.id());
    }

    @Test
    void aChangeThatMayBeChanceCallsNobody() {
        Trainee jonas = trainee("Jonas");
        UUID assignment = assign(jonas);
        answer(jonas, assignment, MeasuredPatient.rated(8, 7, 9));
        clock.set(NOON.plus(Duration.ofDays(28)));
        answer(jonas, assignment, MeasuredPatient.rated(8, 7, 8));
        look(jonas.id());
        assertThat(functionFalls(jonas)).isEmpty();
    }

    private UUID assign(Trainee trainee) {
        return clinics.as(
                clinic.clinician(), () -> desk.assign(trainee.id(), new AssignMeasure("psfs", true, 4, false)));
    }

    private void answer(Trainee trainee, UUID assignment, Map<String, Answer> answers) {
        clinics.as(
                trainee.actor(),
                () -> own.answer(new AnswerMeasure(UUID.randomUUID(), assignment, answers, null, null)));
    }

    private List<Alert> functionFalls(Trainee trainee) {
        return open(trainee.id()).stream()
                .filter(alert -> alert.reason() == Reason.FUNCTION_FALL)
                .toList();
    }
}
