package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.Phase;
import org.restride.plans.PlanItem;
import org.restride.plans.ending.Aftercare;
import org.restride.plans.ending.Aftercares;
import org.restride.plans.ending.CheckingBack;
import org.restride.plans.ending.Discharge;
import org.restride.plans.ending.DischargedPatient;
import org.restride.plans.ending.EndingCare;
import org.restride.plans.ending.GoalReached;
import org.restride.plans.ending.PlannedCheck;
import org.restride.questions.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Ending care as the clinician sees it, and what the patient then reads. */
class DischargeViewTests extends PlanScreens {

    @Autowired
    private EndingCare ending;

    @Autowired
    private Aftercares aftercares;

    @Autowired
    private CheckingBack checking;

    @Test
    void whatIsProposedIsSignedInOneGoOnceAllIsSaid() {
        clinic.assign("bird-dog", "glute-bridge");
        open();
        test(button("Sign and end care")).click();
        assertThat(goal().isInvalid()).isTrue();
        assertThat(area("Reason, for the record").isInvalid()).isTrue();
        assertThat(current()).isPresent();
        sign();
        Aftercare given = given().orElseThrow();
        assertThat(given.body().review().goal()).isEqualTo(GoalReached.REACHED);
        assertThat(maintenance(given)).hasSize(2).allSatisfy(item -> assertThat(item.cadence())
                .isEqualTo(new Cadence.TimesAWeek(2)));
        assertThat(given.body().relapse().pattern()).isEqualTo("everybody");
        assertThat(given.body().relapse().exercises()).hasSize(3);
        assertThat(given.body().checks()).extracting(PlannedCheck::weeks).containsExactly(6, 12);
        assertThat(current()).isEmpty();
        assertThat(text()).contains("Version 1: discharged with a plan for later", "not answered yet");
    }

    @Test
    void exercisesAndLinesAreTakenOutAndADoseIsTyped() {
        clinic.assign("bird-dog", "glute-bridge");
        open();
        test(checkbox("Glute bridge")).click();
        TextField dose = find(DoseField.class).all().getFirst().field();
        test(dose).setValue("1x6 hold 3s each side 1/w");
        test(find(Checkbox.class).all().stream()
                        .filter(line -> line.getAriaLabel()
                                .filter("It calms down."::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        sign();
        Aftercare given = given().orElseThrow();
        assertThat(maintenance(given)).singleElement().satisfies(item -> {
            assertThat(item.dose())
                    .isEqualTo(Dose.ofRepetitions(1, 6).withHold(3).onEachSide());
            assertThat(item.cadence()).isEqualTo(new Cadence.TimesAWeek(1));
        });
        assertThat(given.body().relapse().steps()).extracting(step -> step.id()).containsExactly("move", "gentle");
    }

    @Test
    void aCheckIsLeftOutOnlyForAReason() {
        open();
        test(checkbox("Ask after 12 weeks")).click();
        test(goal()).selectItem("Yes");
        test(area("Reason, for the record")).setValue("Goal reached");
        test(button("Sign and end care")).click();
        assertThat(given()).isEmpty();
        test(find(TextField.class).withCaption("Why not?").all().getLast()).setValue("Moves abroad");
        test(button("Sign and end care")).click();
        assertThat(given().orElseThrow().body().checks().getLast())
                .isEqualTo(PlannedCheck.declined(12, "Moves abroad"));
    }

    @Test
    void aDischargedPatientIsTakenUpAgainFromTheAnswers() {
        discharge();
        clinic.as(clinic.patientActor(), () -> checking.answer(Map.of("again", Answer.Chosen.of("here"))));
        open();
        assertThat(text()).contains("Check after 6 weeks", "Yes, and it is still here");
        test(button("Take up again")).click();
        assertThat(given()).isEmpty();
        assertThat(text()).contains("Version 2: taken up again");
        assertThat(button("Sign and end care").isVisible()).isTrue();
    }

    @Test
    void thePatientReadsWhatToKeepUpWhatToDoAndWhenToCall() {
        clinic.assign("bird-dog");
        discharge();
        becomePatient();
        navigate(MyPlanView.class);
        assertThat(find(AftercarePage.class).single().getElement().getTextRecursively())
                .contains("You run again without pain.")
                .contains("Bird dog")
                .contains("If the pain comes back", "Keep moving.")
                .contains("Gentle moves for bad days")
                .contains("It is still worse after two weeks.")
                .contains("Do you have new pain down both legs?")
                .contains("Your clinic asks how you are doing.");
    }

    private void open() {
        navigate(DischargeView.class, Map.of("patientId", clinic.patient.toString()));
    }

    private void sign() {
        test(goal()).selectItem("Yes");
        test(area("Reason, for the record")).setValue("Goal reached");
        test(button("Sign and end care")).click();
    }

    private void discharge() {
        clinic.as(
                clinic.clinician(),
                () -> ending.discharge(
                        clinic.patient,
                        new Discharge(
                                DischargedPatient.body(ending.propose(clinic.patient, Locale.ENGLISH)),
                                "Goal reached")));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<GoalReached> goal() {
        return find(RadioButtonGroup.class).withCaption("Was the goal reached?").single();
    }

    private Checkbox checkbox(String label) {
        return find(Checkbox.class).withCaption(label).all().getFirst();
    }

    private Optional<Aftercare> given() {
        return clinic.as(clinic.clinician(), () -> aftercares.current(clinic.patient));
    }

    private static List<PlanItem> maintenance(Aftercare given) {
        Phase phase = given.body().maintenance();
        return phase == null ? List.of() : phase.items();
    }

    private String text() {
        return find(DischargeView.class).single().getElement().getTextRecursively();
    }
}
