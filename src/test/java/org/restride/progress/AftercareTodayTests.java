package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.people.Discharging;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.ending.CheckStanding;
import org.restride.plans.ending.CheckingBack;
import org.restride.plans.ending.Discharge;
import org.restride.plans.ending.DischargedPatient;
import org.restride.plans.ending.EndingCare;
import org.restride.questions.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Today of somebody whose care has ended. */
@RestrideTest
class AftercareTodayTests {

    @Autowired
    private PlanClinics places;

    @Autowired
    private Today today;

    @Autowired
    private EndingCare ending;

    @Autowired
    private CheckingBack checking;

    @Autowired
    private Discharging discharging;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
        clinic.assign("bird-dog");
    }

    @Test
    void aCheckIsAskedUntilItIsAnsweredAndThenTheNextIsNamed() {
        assertThat(open().aftercare()).isNull();
        discharge();
        TodayState asked = open();
        assertThat(asked.kind()).isEqualTo(TodayState.Kind.ENDED);
        assertThat(asked.aftercare().due(asked.day()).map(CheckStanding::weeks)).contains(6);
        clinic.as(clinic.patientActor(), () -> checking.answer(Map.of("pain", new Answer.Amount(0))));
        TodayState answered = open();
        assertThat(answered.aftercare().due(answered.day())).isEmpty();
        assertThat(answered.aftercare().next(answered.day()).map(CheckStanding::dueOn))
                .contains(answered.day().plusWeeks(12));
    }

    @Test
    void nothingIsAskedOnceThePatientIsInCareAgain() {
        discharge();
        clinic.as(clinic.clinician(), () -> discharging.reactivate(clinic.patient));
        assertThat(open().aftercare()).isNull();
    }

    @Test
    void itCostsNoFurtherStatement() {
        discharge();
        StatementBudget.require("open Today", () -> open());
    }

    private TodayState open() {
        return clinic.as(clinic.patientActor(), () -> today.open());
    }

    private void discharge() {
        clinic.as(
                clinic.clinician(),
                () -> ending.discharge(
                        clinic.patient,
                        new Discharge(DischargedPatient.body(ending.propose(clinic.patient, Locale.ENGLISH)), "Done")));
    }
}
