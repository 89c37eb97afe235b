package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.people.Discharging;
import org.restride.plans.ending.CheckingBack;
import org.restride.plans.ending.Discharge;
import org.restride.plans.ending.DischargedPatient;
import org.restride.plans.ending.EndingCare;
import org.restride.questions.Answer;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** A discharged patient whose pain comes back stands on the list; one who is fine does not. */
class RelapseAlertTests extends WorklistClinic {

    @Autowired
    private EndingCare ending;

    @Autowired
    private CheckingBack checking;

    @Autowired
    private Discharging discharging;

    @Test
    void whoIsFineBringsNobodyWorkAndWhoIsNotStandsOnTheList() {
        Trainee fine = discharged("Fine");
        Trainee sore = discharged("Sore");
        answer(fine, Map.of("pain", new Answer.Amount(3), "again", Answer.Chosen.of("gone")));
        answer(sore, Map.of("pain", new Answer.Amount(4)));
        WorklistRow row = await().until(() -> rows(WorklistQuery.Tab.MINE), rows -> rows.size() == 1)
                .getFirst();
        assertThat(row.patient()).isEqualTo(sore.id());
        assertThat(row.reason()).isEqualTo(Reason.RELAPSE);
        assertThat(row.numbers()).isEqualTo(new Numbers(4, 3, TODAY, false));
    }

    @Test
    void inCareAgainTheReasonIsSettled() {
        Trainee sore = discharged("Sore");
        answer(sore, Map.of("call", new Answer.Said(true)));
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        asClinician(() -> discharging.reactivate(sore.id()));
        await().until(() -> rows(WorklistQuery.Tab.MINE), List::isEmpty);
    }

    @Test
    void aRedFlagOfADischargedPatientStandsBeforeTheRelapse() {
        Trainee sore = discharged("Sore");
        answer(sore, Map.of("again", Answer.Chosen.of("here")));
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        caseload.answer(sore, "bowel", NOON);
        assertThat(rows(WorklistQuery.Tab.MINE).getFirst().reason()).isEqualTo(Reason.EMERGENCY);
    }

    private Trainee discharged(String name) {
        Trainee trainee = trainee(name);
        asClinician(() -> {
            ending.discharge(
                    trainee.id(),
                    new Discharge(DischargedPatient.body(ending.propose(trainee.id(), Locale.ENGLISH)), "Done"));
        });
        return trainee;
    }

    private void answer(Trainee trainee, Map<String, Answer> answers) {
        clinics.as(trainee.actor(), () -> checking.answer(answers));
    }
}
