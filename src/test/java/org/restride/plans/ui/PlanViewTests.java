package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.ActorPrincipal;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.Publishing;
import org.restride.people.Consents;
import org.restride.people.Invitations;
import org.restride.people.SignIn;
import org.restride.people.Welcoming;
import org.restride.plans.AssignPlan;
import org.restride.plans.ChangePlan;
import org.restride.plans.Dose;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanDrafts;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@RestrideTest
class PlanViewTests extends SpringBrowserlessTest {
    @Autowired
    private TestClinics clinics;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Welcoming welcoming;

    @Autowired
    private Consents consents;

    @Autowired
    private SignIn door;

    private PlanClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = PlanClinic.create(clinics, catalogue, packs, publishing);
        signIn(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void fromAnEmptyPatientToAnAssignedPlanInThreePresses() {
        openBuilder();
        test(button("Use this template")).click();
        test(button("Assign…")).click();
        test(button("Assign to Nora")).click();
        PlanDetail plan = current().orElseThrow();
        assertThat(plan.number()).isEqualTo(1);
        assertThat(plan.body().madeFrom()).isNotNull();
        assertThat(as(clinic.clinician(), () -> drafts.find(clinic.patient))).isEmpty();
    }

    @Test
    void aTypedDoseIsReadBackKeptAndTold() {
        assign("bird-dog");
        openBuilder();
        test(find(Button.class)
                        .withText("3 sets of 8 on each side, hold 5 seconds each")
                        .single())
                .click();
        TextField field = find(DoseField.class).single().field();
        test(field).setValue("2x10 each side 4/w");
        assertThat(find(DoseField.class).single().getElement().getTextRecursively())
                .contains("2 sets of 10 on each side, 4 times a week");
        assertThat(as(clinic.clinician(), () -> drafts.find(clinic.patient))
                        .orElseThrow()
                        .draft()
                        .body()
                        .phases()
                        .getFirst()
                        .items()
                        .getFirst()
                        .dose())
                .isEqualTo(Dose.ofRepetitions(2, 10).onEachSide());
        test(button("Assign…")).click();
        assertThat(area("What changes").getValue())
                .contains("Bird dog: now 2 sets of 10 on each side")
                .contains("4 times a week");
        test(button("Sign new version")).click();
        assertThat(area("Why it changes").isInvalid()).isTrue();
        test(area("Why it changes")).setValue("It went well.");
        test(button("Sign new version")).click();
        assertThat(current().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whatIsNotUnderstoodStaysAndChangesNothing() {
        assign("bird-dog");
        openBuilder();
        test(find(Button.class)
                        .withText("3 sets of 8 on each side, hold 5 seconds each")
                        .single())
                .click();
        test(find(DoseField.class).single().field()).setValue("3x8 4q");
        assertThat(find(DoseField.class).single().getElement().getTextRecursively())
                .contains("I read 3 sets of 8. What is “4q”?");
        openBuilder();
        assertThat(find(DoseField.class).single().field().getValue()).isEqualTo("3x8 4q");
        assertThat(find(DraftBar.class).exists()).isTrue();
    }

    @Test
    void aColleaguesVersionIsShownAndNothingIsOverwritten() {
        PlanVersionId one = assign("bird-dog", "glute-bridge");
        openBuilder();
        PlanBody mine = current().orElseThrow().body();
        PlanBody theirs = mine.changing(mine.phases().getFirst().id(), phase -> phase.without(
                        phase.items().getLast().id())
                .plus(clinic.plan("dead-bug").phases().getFirst().items().getFirst()));
        as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(one.plan(), 1, theirs, PlanClinic.START, new News("Other", "Why"), "Reason")));
        find(PlanBuilderView.class).single().lookForColleague();
        ConflictBar bar = find(ConflictBar.class).single();
        assertThat(bar.getElement().getTextRecursively())
                .contains("Clara Clinician signed version 2 meanwhile")
                .contains("New: Dead bug.", "No longer in your plan: Glute bridge.");
        test(button("Go on with that version")).click();
        assertThat(find(ConflictBar.class).exists()).isFalse();
        assertThat(titles()).containsExactly("Bird dog", "Dead bug");
        test(find(Button.class).withAttribute("aria-label", "Undo").single()).click();
        assertThat(titles()).containsExactly("Bird dog", "Glute bridge");
    }

    @Test
    void patientReadsThePlanAndWhatItSaidBefore() {
        PlanVersionId one = assign("bird-dog");
        PlanBody before = current().orElseThrow().body();
        PlanBody stronger = before.changing(
                before.phases().getFirst().id(),
                phase -> phase.changing(phase.items().getFirst().id(), item -> item.with(Dose.ofRepetitions(2, 6))));
        as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(
                                one.plan(),
                                1,
                                stronger,
                                PlanClinic.START,
                                new News("Fewer.", "It was sore."),
                                "Sore")));
        becomePatient();
        MyPlanView view = navigate(MyPlanView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Back to running");
        assertThat(view.getElement().getTextRecursively())
                .contains("Bird dog", "2 sets of 6", "Fewer.", "It was sore.", "Signed by Clara Clinician")
                .doesNotContain("Sore ");
        PastPlanView past =
                navigate(PastPlanView.class, Map.of("plan", one.plan().toString(), "version", "1"));
        assertThat(past.getElement().getTextRecursively())
                .contains("3 sets of 8 on each side")
                .doesNotContain("Fewer.");
    }

    @Test
    void patientWithoutPlanIsToldWhatHappensNext() {
        becomePatient();
        MyPlanView view = navigate(MyPlanView.class);
        assertThat(view.getElement().getTextRecursively()).contains("You have no plan yet");
    }

    @Test
    void articlesOfThePlanStandFirst() {
        openBuilder();
        test(button("Use this template")).click();
        test(button("Assign…")).click();
        test(button("Assign to Nora")).click();
        becomePatient();
        LearnView learn = navigate(LearnView.class);
        String text = learn.getElement().getTextRecursively();
        assertThat(text.indexOf("For your plan")).isBetween(0, text.indexOf("More to read"));
        LearnPageView page = navigate(LearnPageView.class, Map.of("key", "what-pain-means"));
        assertThat(page.getPageTitle()).isEqualTo("What does my pain mean?");
    }

    @Test
    void templatesAreListedAndBuiltFromScratch() {
        navigate(TemplatesView.class);
        assertThat(find(com.vaadin.flow.component.html.H2.class).all()).hasSize(3);
        navigate(TemplateBuilderView.class, Map.of("template", "new"));
        assertThat(find(H1.class).single().getText()).isEqualTo("New template");
        test(find(TextField.class).withCaption("Title, as the patient reads it").single())
                .setValue("Calm start");
        assertThat(as(clinic.clinician(), () -> drafts.findTemplate("new"))
                        .orElseThrow()
                        .draft()
                        .body()
                        .title())
                .isEqualTo("Calm start");
    }

    /** Leaves the clinician's browser and opens one for the patient. */
    private void becomePatient() {
        super.cleanVaadinEnvironment();
        signIn(clinic.signUpPatient(invitations, welcoming, consents, door));
        super.initVaadinEnvironment();
    }

    private void openBuilder() {
        navigate(PlanBuilderView.class, Map.of("patientId", clinic.patient.toString()));
    }

    private PlanVersionId assign(String... keys) {
        return as(
                clinic.clinician(),
                () -> prescribing.assign(clinic.patient, new AssignPlan(clinic.plan(keys), PlanClinic.START, "")));
    }

    private Optional<PlanDetail> current() {
        return as(clinic.clinician(), () -> reading.current(clinic.patient));
    }

    private List<String> titles() {
        return find(ItemRow.class).all().stream()
                .map(row -> row.getElement().getAttribute("aria-label"))
                .map(label -> label.substring(0, label.indexOf(',')))
                .toList();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return clinics.as(actor, work);
    }

    private static void signIn(Actor actor) {
        ActorPrincipal principal = () -> actor;
        List<SimpleGrantedAuthority> roles = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, null, roles));
    }
}
