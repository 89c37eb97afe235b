package org.restride.outcomes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.outcomes.AnswerMeasure;
import org.restride.outcomes.AssignMeasure;
import org.restride.outcomes.EnterText;
import org.restride.outcomes.Entry;
import org.restride.outcomes.MeasureDesk;
import org.restride.outcomes.MeasureStanding;
import org.restride.outcomes.MeasureTexts;
import org.restride.outcomes.OwnMeasures;
import org.restride.people.PatientRecords;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.questions.Answer;
import org.restride.questions.AnswerKind;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures as the patient, the clinician and the editor meet them. */
@RestrideTest
class MeasureScreensTests extends SpringBrowserlessTest {

    @Autowired
    private PlanClinics places;

    @Autowired
    private MeasureDesk desk;

    @Autowired
    private OwnMeasures own;

    @Autowired
    private MeasureTexts texts;

    @Autowired
    private FunctionCards cards;

    @Autowired
    private MeasuresPanel.Factory panels;

    @Autowired
    private PatientRecords records;

    @Autowired
    private TestClock clock;

    private PlanClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = places.open();
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
        clock.putRight();
    }

    @Test
    void aPatientNamesActivitiesOnceThenRatesThemAndIsNeverToldBetterTooSoon() {
        UUID asked = assign("psfs", 4);
        become(clinic.signUpPatient());
        navigate(MeasureView.class);
        test(button("Next")).click();
        assertThat(words()).contains("Name at least 3 different things");
        name(0, "Run 5 km");
        name(1, "Sit");
        navigate(MeasureView.class);
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Run 5 km");
        name(2, "Lift");
        test(button("Next")).click();
        rate(0, 3);
        rate(1, 4);
        rate(2, 3);
        test(button("Send")).click();
        assertThat(words()).contains("Your clinic can see your answers");
        clock.set(Instant.now().plus(Duration.ofDays(28)));
        clinic.as(
                clinic.patientActor(),
                () -> own.answer(new AnswerMeasure(
                        UUID.randomUUID(),
                        asked,
                        Map.of(
                                "activity",
                                new Answer.Rated(List.of(
                                        new Answer.Activity("Run 5 km", 6),
                                        new Answer.Activity("Sit", 6),
                                        new Answer.Activity("Lift", 0)))),
                        null,
                        null)));
        List<Component> shown = cards.cards(clinic.patient);
        assertThat(text(shown.getFirst()))
                .contains("Run 5 km", "You said 3 of 10 at the start, 6 now.", "Better")
                .contains("You said 4 of 10 at the start, 6 now.", "Not clear yet")
                .contains("You said 3 of 10 at the start, 0 now.", "Harder now");
    }

    @Test
    void whoAnswersHalfComesBackToWhatIsOpenAndIsToldWhatIsMissing() {
        enterWords("ostrc-o2");
        assign("ostrc-o2", 1);
        become(clinic.signUpPatient());
        navigate(MeasureView.class);
        choose(0, 1);
        choose(1, 2);
        test(button("Next")).click();
        choose(0, 1);
        navigate(MeasureView.class);
        assertThat(words()).contains("Part 2 of 2").doesNotContain("Not answered yet.");
        test(button("Back")).click();
        choose(1, -1);
        test(button("Next")).click();
        test(button("Send")).click();
        assertThat(words()).contains("Part 1 of 2", "Not answered yet.", "Please answer all questions.");
        choose(1, 0);
        assertThat(words()).doesNotContain("Not answered yet.");
        assertThat(words()).contains("Next").doesNotContain("Send");
        choose(0, 3);
        test(button("Send")).click();
        assertThat(words()).contains("Your clinic can see your answers");
        become(clinic.clinician());
        show();
        assertThat(words())
                .contains("100, Substantial problem", "Version 2 of the questions, your clinic’s words no. 1");
    }

    @Test
    void aPatientPutsEarlierAnswersRightFromProgressAndBothSidesSeeBoth() {
        UUID asked = assign("nprs", 1);
        Entry entry = clinic.as(
                clinic.patientActor(),
                () -> own.answer(
                        new AnswerMeasure(UUID.randomUUID(), asked, Map.of("week", new Answer.Amount(8)), null, null)));
        become(clinic.signUpPatient());
        assertThat(MeasureView.correcting(entry.id())).isEqualTo("measure?correct=" + entry.id());
        assertThat(text(cards.cards(clinic.patient).getFirst()))
                .contains("8 of 10", "Less is better.", "What you answered (1 time)", "Put right");
        openToCorrect(entry);
        assertThat(words()).contains("You put right your answers of");
        rate(0, 5);
        test(button("Send")).click();
        assertThat(words()).contains("Your clinic can see your answers");
        assertThat(text(cards.cards(clinic.patient).getFirst()))
                .contains("What you answered (1 time)", "5 of 10", "Before you put it right: 8 of 10");
        openToCorrect(entry);
        assertThat(words()).contains("can not be changed any more");
        become(clinic.clinician());
        show();
        assertThat(words()).contains("By the patient, corrected", "Before: 8 (until put right, sent", "Version 1");
        test(button("Look")).click();
        assertThat(text(find(Dialog.class).single())).contains("How strong was your pain in the last week?", "5");
    }

    @Test
    void nothingIsShownToWhomNothingIsAsked() {
        become(clinic.signUpPatient());
        navigate(MeasureView.class);
        assertThat(words()).contains("Nothing is asked now.");
        assertThat(cards.cards(clinic.patient)).isEmpty();
    }

    @Test
    void aClinicianAsksEntersFromPaperAndStops() {
        show();
        test(button("Ask a measure…")).click();
        select().setValue(offered("nprs"));
        test(button("Ask")).click();
        show();
        assertThat(words()).contains("NPRS", "Asked every 4 weeks", "No answers yet.");
        test(button("Enter answers")).click();
        rate(0, 6);
        test(button("Send")).click();
        show();
        assertThat(words()).contains("All answers (1)", "Entered by the clinic");
        test(button("Correct")).click();
        rate(0, 5);
        test(button("Send")).click();
        show();
        assertThat(words()).contains("All answers (1)", "Entered by the clinic, corrected");
        test(button("Stop asking")).click();
        show();
        assertThat(words()).contains("Not asked any more").doesNotContain("Enter answers");
    }

    @Test
    void anEditorEntersWordsWithTheLicenceThatAllowsThem() {
        become(clinic.people.editor());
        navigate(MeasureTextsView.class);
        assertThat(words()).contains("RMDQ-24", "Words are missing", "Words and table are missing", "Keele University");
        test(find(Button.class).withText("Enter the words…").all().getFirst()).click();
        int places = offered("odi").measure().places().size();
        test(find(TextArea.class).withCaption("Paste all at once").single())
                .setValue(IntStream.range(0, places).mapToObj(n -> "Words " + n).collect(Collectors.joining("\n")));
        test(find(TextArea.class)
                        .withCaption("What allows your clinic to use it")
                        .single())
                .setValue("ePROVIDE agreement 17");
        test(find(Checkbox.class)
                        .withCaption("I confirm that our clinic may use it")
                        .single())
                .click();
        test(button("Save")).click();
        assertThat(offered("odi").ready()).isTrue();
        assertThat(words()).contains("ePROVIDE agreement 17");
    }

    @Test
    void statementsToTickAreNumberedThroughAsOnThePaperAndAWrongNumberOfLinesIsSaid() {
        become(clinic.people.editor());
        navigate(MeasureTextsView.class);
        test(find(Button.class).withText("Enter the words…").all().get(4)).click();
        assertThat(find(TextField.class).all().stream().map(TextField::getLabel))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj(number -> "Statement " + number)
                        .toList());
        TextArea lines = find(TextArea.class).withCaption("Paste all at once").single();
        test(lines).setValue("One\nTwo");
        assertThat(lines.isInvalid()).isTrue();
        assertThat(lines.getErrorMessage())
                .isEqualTo("2 lines are here, 24 are needed: one for each field below, in their order.");
        test(lines)
                .setValue(
                        IntStream.rangeClosed(1, 24).mapToObj(n -> "Line " + n).collect(Collectors.joining("\n")));
        assertThat(lines.isInvalid()).isFalse();
        assertThat(find(TextField.class).withCaption("Statement 13").single().getValue())
                .isEqualTo("Line 13");
    }

    @Test
    void aWrongLineOfATableIsSaidBelowTheTable() {
        become(clinic.people.editor());
        navigate(MeasureTextsView.class);
        test(find(Button.class).withText("Import the table").all().getFirst()).click();
        TextArea rows = find(TextArea.class)
                .withCaption("Raw sum, score, standard error")
                .single();
        test(rows).setValue("4,20,2\nfive");
        test(find(TextArea.class)
                        .withCaption("What allows your clinic to use it")
                        .single())
                .setValue("Agreement 17 of May");
        test(find(Checkbox.class)
                        .withCaption("I confirm that our clinic may use it")
                        .single())
                .click();
        assertThatThrownBy(() -> test(find(Button.class)
                                .withText("Import the table")
                                .all()
                                .getLast())
                        .click())
                .hasMessageContaining("outcomes.table.error.line");
        assertThat(rows.getErrorMessage()).startsWith("Line 2 is not a row");
    }

    private void become(Actor actor) {
        super.cleanVaadinEnvironment();
        SignedIn.as(actor);
        super.initVaadinEnvironment();
    }

    private UUID assign(String measure, int weeks) {
        return clinic.as(
                clinic.clinician(), () -> desk.assign(clinic.patient, new AssignMeasure(measure, true, weeks, true)));
    }

    private MeasureStanding offered(String measure) {
        return clinic.as(clinic.people.editor(), () -> texts.all()).stream()
                .filter(each -> each.measure().key().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** The panel as it stands on the patient's page. */
    private void show() {
        UI.getCurrent().removeAll();
        UI.getCurrent()
                .add(panels.of(
                        records.find(clinic.patient).orElseThrow(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        () -> {}));
    }

    @SuppressWarnings("unchecked")
    private Select<MeasureStanding> select() {
        return find(Select.class).withCaption("Measure").single();
    }

    private void name(int number, String activity) {
        test(find(TextArea.class).all().get(number)).setValue(activity);
    }

    @SuppressWarnings("unchecked")
    private void rate(int number, int value) {
        ((RadioButtonGroup<Integer>) find(RadioButtonGroup.class).all().get(number)).setValue(value);
    }

    /** The option at that place; -1 takes the answer back. */
    @SuppressWarnings("unchecked")
    private void choose(int question, int option) {
        RadioButtonGroup<AnswerKind.Option> group = (RadioButtonGroup<AnswerKind.Option>)
                find(RadioButtonGroup.class).all().get(question);
        group.setValue(option < 0 ? null : group.getListDataView().getItem(option));
    }

    private static void openToCorrect(Entry entry) {
        UI.getCurrent()
                .navigate(
                        MeasureView.class,
                        QueryParameters.of("correct", entry.id().toString()));
    }

    private void enterWords(String measure) {
        Map<String, String> words = offered(measure).measure().places().stream()
                .collect(Collectors.toMap(Function.identity(), place -> "words of " + place));
        clinic.as(
                clinic.people.editor(),
                () -> texts.enter(new EnterText(measure, "en", words, "Agreement 17 with the owner", true)));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    private static String words() {
        return Stream.concat(
                        Stream.of(UI.getCurrent()),
                        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                                .map(Component.class::cast))
                .map(MeasureScreensTests::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
