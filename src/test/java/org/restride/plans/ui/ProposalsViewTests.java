package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.people.PatientRecords;
import org.restride.plans.Dose;
import org.restride.plans.EntryCriteria;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.proposals.Limits;
import org.restride.plans.proposals.ProgressionSettings;
import org.restride.plans.proposals.Reach;
import org.restride.plans.proposals.SigningBounds;
import org.restride.progress.HandingDown;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinician looks through what is proposed, and decides. */
@RestrideTest
class ProposalsViewTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Caseload caseload;

    @Autowired
    private HandingDown handing;

    @Autowired
    private SigningBounds signing;

    @Autowired
    private ProgressionSettings settings;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private PlanReading plans;

    @Autowired
    private ProposalPanel.Factory panels;

    private TestClinic clinic;
    private Trainee ana;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        ana = caseload.trainee(clinic, "Ana", TODAY.minusDays(10), 6);
        report(7);
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void whatARuleRestsOnIsNamedInFullWhenAskedFor() {
        ProposalsView view = navigate(ProposalsView.class);
        NativeDetails basis = find(NativeDetails.class, view).single();
        ComponentUtil.fireEvent(basis, new NativeDetails.ToggleEvent(basis, true));
        Anchor source = find(Anchor.class, view).withClassName("rs-source").single();
        assertThat(source.getHref()).startsWith("https://");
        assertThat(source.getText()).startsWith("Source PM3: ").hasSizeGreaterThan(30);
    }

    @Test
    void everythingChosenIsApprovedWithOneClick() {
        ProposalsView view = navigate(ProposalsView.class);
        assertThat(find(Span.class, view).withClassName("rs-tag").all())
                .extracting(Span::getText)
                .containsExactly("Less");
        assertThat(approve().isEnabled()).isFalse();
        row().choose(true);
        assertThat(approve().getText()).isEqualTo("Approve 1");
        approve().click();
        assertThat(dose()).isEqualTo(Dose.ofRepetitions(3, 8));
        assertThat(find(ProposalRow.class).all()).isEmpty();
        assertThat(find(Paragraph.class)
                        .withText("Nothing is proposed right now. New proposals come as your patients report.")
                        .all())
                .isNotEmpty();
    }

    @Test
    void aProposalShowsTheSessionsItRestsOn() {
        navigate(ProposalsView.class);
        NativeDetails basis = find(NativeDetails.class, row()).single();
        assertThat(basis.getSummaryText()).isEqualTo("From 1 session, rules version 1");
    }

    @Test
    void whoWantsAnotherDoseTypesIt() {
        navigate(ProposalsView.class);
        button("Another dose").click();
        TextField field = find(TextField.class).all().getFirst();
        field.setValue("sideways");
        button("Sign").click();
        assertThat(field.isInvalid()).isTrue();
        field.setValue("2x9");
        button("Sign").click();
        assertThat(dose()).isEqualTo(Dose.ofRepetitions(2, 9));
    }

    @Test
    void whoDeclinesSaysWhy() {
        navigate(ProposalsView.class);
        button("Decline").click();
        TextArea why = find(TextArea.class).single();
        find(Button.class).withText("Decline").all().getLast().click();
        assertThat(why.isInvalid()).isTrue();
        why.setValue("We meet tomorrow.");
        find(Button.class).withText("Decline").all().getLast().click();
        assertThat(dose()).isEqualTo(Dose.ofRepetitions(3, 10));
        assertThat(find(ProposalRow.class).all()).isEmpty();
    }

    @Test
    void onThePatientsPageOneClickApprovesAndWhatARuleDidIsSeen() {
        UI.getCurrent().add(panel());
        assertThat(approve().getText()).isEqualTo("Approve 1");
        approve().click();
        assertThat(dose()).isEqualTo(Dose.ofRepetitions(3, 8));
        Reach reach = signing.reach(ana.id(), ana.item());
        Limits.Rung now = new Limits.Rung(reach.item().content(), reach.item().dose());
        signing.sign(
                ana.id(),
                ana.item(),
                new Limits(new Limits.Rung(now.content(), Dose.ofRepetitions(3, 6)), now, false),
                TODAY.plusWeeks(1));
        ana = new Trainee(ana.id(), ana.actor(), plan().version().id(), ana.item());
        report(8);
        assertThat(dose()).isEqualTo(Dose.ofRepetitions(3, 6));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panel());
        assertThat(find(Span.class).withClassName("rs-meta").all())
                .extracting(Span::getText)
                .anySatisfy(text -> assertThat(text).startsWith("Done by rule, as "));
    }

    @Test
    void theBuilderSaysItBesideTheExerciseAndLetsBoundsBeSigned() {
        navigate(PlanBuilderView.class, Map.of("patientId", ana.id().toString()));
        assertThat(find(Span.class)
                        .withText("Proposed: 3 sets of 10 → 3 sets of 8")
                        .all())
                .hasSize(1);
        button("Sign bounds").click();
        find(Button.class).withText("Sign").all().getLast().click();
        assertThat(signing.of(ana.id())).singleElement().satisfies(bounds -> assertThat(
                        bounds.limits().lowest().dose().repetitions())
                .hasValue(6));
        button("Take back").click();
        assertThat(signing.of(ana.id())).isEmpty();
    }

    @Test
    void aPhaseCanAskForSomethingBeforeItBegins() {
        List<EntryCriteria> told = new ArrayList<>();
        PhaseEntryForm form = new PhaseEntryForm(null, told::add);
        UI.getCurrent().add(form);
        Checkbox asks = find(Checkbox.class, form).all().getFirst();
        asks.setValue(true);
        assertThat(told).containsExactly(EntryCriteria.USUAL);
        find(IntegerField.class, form)
                .withCaption("Pain in each at most")
                .single()
                .setValue(2);
        find(IntegerField.class, form)
                .withCaption("Percent of the days done")
                .single()
                .setValue(101);
        assertThat(told.getLast()).isEqualTo(new EntryCriteria(6, 2, true, 80));
        asks.setValue(false);
        assertThat(told.getLast()).isNull();
    }

    @Test
    void theAdministratorsNumbersBecomeANewVersion() {
        super.cleanVaadinEnvironment();
        SignedIn.as(clinic.administrator());
        super.initVaadinEnvironment();
        UI.getCurrent().add(new ProgressionChapter(settings).panel());
        IntegerField sessions = field("Good sessions in a row before more");
        sessions.setValue(1);
        button("Save as new version").click();
        assertThat(sessions.isInvalid()).isTrue();
        sessions.setValue(4);
        button("Save as new version").click();
        assertThat(settings.current().numbers().sessions()).isEqualTo(4);
        assertThat(settings.current().version()).isEqualTo(2);
    }

    private void report(int pain) {
        caseload.report(ana, TODAY, pain);
        clinics.as(Actor.system(clinic.id()), () -> handing.down(ana.id()));
    }

    private ProposalPanel panel() {
        return panels.of(patients.find(ana.id()).orElseThrow(), () -> {}).orElseThrow();
    }

    private Dose dose() {
        return plan().body().item(ana.item()).orElseThrow().dose();
    }

    private PlanDetail plan() {
        return clinics.as(clinic.clinician(), () -> plans.current(ana.id())).orElseThrow();
    }

    private ProposalRow row() {
        return find(ProposalRow.class).single();
    }

    private Button approve() {
        List<Button> buttons = find(Button.class).all();
        return buttons.stream()
                .filter(button -> button.getText().startsWith("Approve"))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    private IntegerField field(String label) {
        return find(IntegerField.class).withCaption(label).single();
    }
}
