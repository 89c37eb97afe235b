package org.restride.safety.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.catalogue.Catalogue;
import org.restride.plans.load.LoadSum;
import org.restride.plans.load.WeekLoad;
import org.restride.progress.LogRun;
import org.restride.progress.RunReporting;
import org.restride.progress.RunSort;
import org.restride.questions.EmergencyAction;
import org.restride.safety.Alert;
import org.restride.safety.Alerts;
import org.restride.safety.Attending;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.restride.safety.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class WorklistViewTests extends SpringBrowserlessTest {

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private RunReporting runs;

    @Autowired
    private Attending attending;

    @Autowired
    private Alerts alerts;

    private TestClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
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
    void emptyListSaysWhatIsTrue() {
        clinics.patient(clinic);
        WorklistView view = navigate(WorklistView.class);
        assertThat(view.getPageTitle()).contains("Worklist");
        assertThat(list().getElement().getProperty("rows", "")).doesNotContain("patient");
        assertThat(list().getElement().getProperty("empty")).isEqualTo("1 patient is on track.");
    }

    @Test
    void emergencyIsShownWithItsAnswersAndUnlockedWithAReason() {
        Trainee jonas = emergency("Jonas");
        navigate(WorklistView.class);
        ComponentUtil.fireEvent(
                list(), new WorklistEvents.Selected(list(), true, jonas.id().toString()));
        assertThat(find(H2.class).single().getText()).startsWith("Jonas Runner");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("hospital"));
        test(button("Unlock…")).click();
        test(area("Why is it safe to go on?")).setValue("Seen at the hospital, nothing found");
        test(button("Unlock")).click();
        assertThat(deed().isInvalid()).as("nobody has said what was done").isTrue();
        deed().setValue(EmergencyAction.SENT_TO_HOSPITAL);
        test(area("Why is it safe to go on?")).setValue("too short");
        test(button("Unlock")).click();
        assertThat(area("Why is it safe to go on?").isInvalid()).isTrue();
        test(area("Why is it safe to go on?")).setValue("Seen at the hospital, nothing found");
        test(button("Unlock")).click();
        assertThat(find(H2.class).all()).isEmpty();
        assertThat(tabs()).startsWith("Mine0");
    }

    @Test
    void aNewRedFlagAppearsWhileTheListIsOpen() {
        navigate(WorklistView.class);
        assertThat(tabs()).startsWith("Mine0");
        emergency("Jonas");
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(tabs()).startsWith("Mine1");
        });
    }

    @Test
    void severalArePutAsideThoughAColleagueWasFasterWithOne() {
        Trainee jonas = urgent("Jonas");
        Trainee robin = urgent("Robin");
        navigate(WorklistView.class);
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(tabs()).startsWith("Mine2");
        });
        ComponentUtil.fireEvent(
                list(), new WorklistEvents.Acted(list(), true, "snooze", jonas.id() + "," + robin.id()));
        test(area("Why it can wait")).setValue("Away until Monday");
        clinics.as(clinic.clinician(), () -> {
            Set<Alert.Key> open = alerts.of(robin.id()).stream().map(Alert::key).collect(Collectors.toSet());
            attending.close(robin.id(), open, Outcome.CALLED, "Called, all is well");
        });
        test(button("Snooze")).click();
        assertThat(find(Notification.class).all())
                .extracting(shown -> shown.getElement().getProperty("text", ""))
                .anyMatch(text -> text.contains("A colleague was faster") && text.contains("Robin R."));
        assertThat(tabs()).startsWith("Mine0");
        test(button("Undo")).click();
        assertThat(tabs()).startsWith("Mine1");
    }

    @Test
    void detailOffersWhatCanBeDone() {
        Trainee jonas = caseload.trainee(clinic, "Jonas", LocalDate.now().minusDays(1), 6);
        caseload.answer(jonas, "fever", Instant.now());
        navigate(WorklistView.class);
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(tabs()).startsWith("Mine1");
        });
        ComponentUtil.fireEvent(
                list(),
                new WorklistEvents.Acted(list(), true, "take", jonas.id().toString()));
        ComponentUtil.fireEvent(
                list(), new WorklistEvents.Selected(list(), true, jonas.id().toString()));
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Message", "Step back", "Book", "Snooze…", "Close with…", "Give to…", "Give back")
                .doesNotContain("Unlock…");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("patients/" + jonas.id(), "patients/" + jonas.id() + "/plan");
    }

    @Test
    void anAlertAboutRunningShowsWhatWasPlannedAndDoneInTheLastWeeks() {
        Trainee jonas = caseload.trainee(clinic, "Jonas", LocalDate.now().minusDays(20), 8);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        run(jonas, today.minusDays(30), 20);
        run(jonas, today.minusDays(18), 20);
        for (int ago = 5; ago > 0; ago--) {
            run(jonas, today.minusDays(ago), 60);
        }
        navigate(WorklistView.class);
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(list().getElement().getProperty("rows", "")).contains("Too fast");
        });
        ComponentUtil.fireEvent(
                list(), new WorklistEvents.Selected(list(), true, jonas.id().toString()));
        assertThat(find(DescriptionList.Description.class).all())
                .extracting(described -> described.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("min, none planned") && text.contains("Week of"));
    }

    @Test
    void aWeekOfRunningSaysWhatWasPlannedIfSomethingWas() {
        LoadSum planned = new LoadSum(3, 90, 75, 0, 0);
        LoadSum done = new LoadSum(2, 70, 60, 0, 0);
        WeekLoad week = new WeekLoad(LocalDate.of(2026, 11, 16), planned, done);
        assertThat(WorklistFacts.week(UI.getCurrent(), week))
                .endsWith(": 60 of 75 min")
                .startsWith("Week of ");
    }

    private void run(Trainee trainee, LocalDate day, int minutes) {
        Instant end = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        clinics.as(
                trainee.actor(),
                () -> runs.log(new LogRun(
                        UUID.randomUUID(),
                        null,
                        day,
                        RunSort.EASY,
                        minutes,
                        minutes,
                        null,
                        null,
                        null,
                        1,
                        null,
                        end,
                        null,
                        false)));
    }

    private Trainee urgent(String name) {
        Trainee trainee = caseload.trainee(clinic, name, LocalDate.now().minusDays(1), 6);
        caseload.answer(trainee, "fever", Instant.now());
        return trainee;
    }

    private Trainee emergency(String name) {
        Trainee trainee = caseload.trainee(clinic, name, LocalDate.now().minusDays(1), 6);
        caseload.answer(trainee, "saddle", Instant.now());
        return trainee;
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<EmergencyAction> deed() {
        return (RadioButtonGroup<EmergencyAction>) find(RadioButtonGroup.class).single();
    }

    private WorklistList list() {
        return find(WorklistList.class).single();
    }

    private String tabs() {
        StringBuilder text = new StringBuilder();
        find(Tab.class).all().forEach(tab -> tab.getChildren().forEach(child -> text.append(((Span) child).getText())));
        return text.toString();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
