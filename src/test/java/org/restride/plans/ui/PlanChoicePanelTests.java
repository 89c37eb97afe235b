package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.people.Merging;
import org.restride.plans.ChoosingPlan;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanSummary;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinician says which of two plans goes on, on the patient's page. */
@RestrideTest
class PlanChoicePanelTests extends SpringBrowserlessTest {

    private static final LocalDate EARLIER = LocalDate.of(2026, 10, 19);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 16);

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Caseload caseload;

    @Autowired
    private Merging merging;

    @Autowired
    private ChoosingPlan choosing;

    @Autowired
    private PlanReading plans;

    private final List<PatientId> done = new ArrayList<>();
    private TestClinic clinic;
    private Trainee twice;
    private Trainee kept;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        twice = caseload.trainee(clinic, "Ana", LATER, 6);
        kept = caseload.trainee(clinic, "Ana", EARLIER, 12);
        clinics.as(clinic.administrator(), () -> merging.merge(twice.id(), kept.id()));
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
        UI.getCurrent()
                .add(new PlanChoicePanel(twice.id(), choosing.open(twice.id()).orElseThrow(), choosing, done::add));
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void bothPlansAreToldApart() {
        assertThat(group().getListDataView().getItems().map(group().getItemLabelGenerator()::apply))
                .hasSize(2)
                .anyMatch(label -> label.contains("16 November"))
                .anyMatch(label -> label.contains("19 October"));
        assertThat(group().getValue()).isNull();
    }

    @Test
    void withoutAPlanAndAReasonNothingHappens() {
        send();
        assertThat(group().isInvalid()).isTrue();
        assertThat(reason().isInvalid()).isTrue();
        choose(twice);
        test(reason()).setValue("   ");
        send();
        assertThat(group().isInvalid()).isFalse();
        assertThat(reason().getErrorMessage()).isEqualTo("Write a short reason.");
        assertThat(done).isEmpty();
        assertThat(plans.current(twice.id())).isPresent();
        assertThat(plans.current(kept.id())).isPresent();
    }

    @Test
    void theChosenPlanGoesOnAndTheOtherEndsWithTheReason() {
        choose(twice);
        test(reason()).setValue(" The same person, this is the newer plan ");
        send();
        assertThat(done).containsExactly(kept.id());
        assertThat(plans.current(kept.id()).map(PlanDetail::id))
                .contains(twice.plan().plan());
        assertThat(plans.all(kept.id()))
                .filteredOn(PlanSummary::ended)
                .extracting(PlanSummary::id)
                .containsExactly(kept.plan().plan());
        assertThat(plans.version(kept.plan()).ended().orElseThrow().reason())
                .isEqualTo("The same person, this is the newer plan");
    }

    @SuppressWarnings("unchecked") // a query for a generic component has no type argument
    private RadioButtonGroup<PlanDetail> group() {
        return find(RadioButtonGroup.class).single();
    }

    private void choose(Trainee trainee) {
        group().getListDataView()
                .getItems()
                .filter(plan -> plan.id().equals(trainee.plan().plan()))
                .forEach(group()::setValue);
    }

    private TextArea reason() {
        return find(TextArea.class).withLabel("Why the other one ends").single();
    }

    private void send() {
        test(find(Button.class)
                        .withText("End the other plan and make the records one")
                        .single())
                .click();
    }
}
