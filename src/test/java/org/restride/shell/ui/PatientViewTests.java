package org.restride.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.PatientId;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.ui.RecalledLine;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.restride.shell.PatientCharts;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class PatientViewTests extends SpringBrowserlessTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int SESSIONS = 2;
    private static final int PLAN = 1;
    private static final int RECORD = 6;

    @Autowired
    private PatientCharts charts;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Recalling recalling;

    @Autowired
    private PlanReading plans;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TestClock clock;

    private TestClinic clinic;
    private Trainee marta;
    private LocalDate today;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        today = LocalDate.now(LONDON);
        marta = caseload.trainee(clinic, "Marta", today.minusDays(8), 6);
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
    void headSaysPlanPhaseAdherenceAndPain() {
        caseload.report(marta, today.minusDays(2), 2);
        caseload.report(marta, today.minusDays(1), 4);
        open(marta.id());
        assertThat(find(H1.class).single().getText()).isEqualTo("Marta Runner");
        assertThat(texts()).contains("Back to running", "version 1", "1 Settle", "week 2 of 6", "up 2");
    }

    @Test
    void openingIsOneRowOfTheAudit() {
        open(marta.id());
        List<AuditEntry> looks = looks(marta.id());
        assertThat(looks).extracting(AuditEntry::subject).containsExactly("patient-page");
    }

    @Test
    void openingKeepsToItsStatements() {
        caseload.report(marta, today.minusDays(1), 4);
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require("open a patient's page", () -> charts.open(marta.id(), Locale.ENGLISH)));
    }

    @Test
    void whatIsNewSinceTheLastLookStandsAboveALine() {
        open(marta.id());
        assertThat(texts()).noneMatch(text -> text.startsWith("Since your last look"));
        try {
            clock.set(Instant.now().plusSeconds(1_800));
            caseload.report(marta, today, 3, "Up the hill", null);
            open(marta.id());
            List<String> said = find(OrderedList.class).all().stream()
                    .filter(list -> list.hasClassName("rs-time-line"))
                    .flatMap(OrderedList::getChildren)
                    .map(item -> item.getElement().getTextRecursively())
                    .toList();
            List<String> isNew = said.stream()
                    .takeWhile(text -> !text.startsWith("Since your last look"))
                    .toList();
            assertThat(isNew)
                    .hasSizeLessThan(said.size())
                    .anySatisfy(text -> assertThat(text).contains("Session done", "Up the hill"))
                    .noneMatch(text -> text.contains("Plan version 1 signed"));
            assertThat(said.subList(isNew.size() + 1, said.size()))
                    .anyMatch(text -> text.contains("Plan version 1 signed"))
                    .noneMatch(text -> text.contains("Session done"));
        } finally {
            clock.putRight();
        }
    }

    @Test
    void thePlanOfTheWeekAndTheNextVisitStandOnThePage() {
        caseload.report(marta, today, 3);
        open(marta.id());
        assertThat(texts()).contains("Next visit", "None booked", "Session", "Done");
    }

    @Test
    void aSessionArrivesWhileThePageIsOpen() {
        open(marta.id());
        assertThat(texts()).contains("Nothing reported yet");
        caseload.report(marta, today, 3, "Left side a bit tight", null);
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(texts()).anyMatch(text -> text.contains("Left side a bit tight"));
        });
        assertThat(looks(marta.id())).hasSize(1);
    }

    @Test
    void correctionsShowBothAndTheExercisesTheirTitles() {
        UUID first = caseload.report(marta, today, 8, "Typed wrong", null);
        caseload.report(marta, today, 3, null, first);
        open(marta.id());
        select(SESSIONS);
        assertThat(texts()).contains("Corrected", "Pain 3");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Reported before, today: pain 8.") && text.contains("Typed wrong"));
    }

    @Test
    void planTabShowsDoseAndHistoryAndRecordTheTeam() {
        open(marta.id());
        select(PLAN);
        assertThat(texts()).anyMatch(text -> text.contains("3 sets of 10")).contains("Version 1: Back to running");
        select(RECORD);
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Clara Clinician");
    }

    @Test
    void outsideTheCareTeamThereIsOnlyTheNameUntilAReasonIsGiven() {
        PatientId stranger = clinics.as(
                clinic.otherClinician(),
                () -> clinics.patient(
                        new TestClinic(
                                clinic.id(),
                                clinic.administrator(),
                                clinic.otherClinician(),
                                clinic.clinician(),
                                clinic.editor()),
                        "Tom",
                        "Outside"));
        open(stranger);
        assertThat(find(H1.class).single().getText()).isEqualTo("Tom Outside");
        assertThat(find(Tabs.class).all()).isEmpty();
        assertThat(looks(stranger)).isEmpty();
        test(button("Open with a reason…")).click();
        test(find(TextArea.class).single()).setValue("Covering for a colleague today");
        find(Button.class).all().stream()
                .filter(button -> button.getThemeNames().contains("primary")
                        && !button.getText().equals("Open with a reason…"))
                .forEach(button -> test(button).click());
        assertThat(find(Tabs.class).all()).hasSize(1);
        assertThat(looks(stranger)).hasSize(1);
    }

    @Test
    void whatWasRecalledIsWarnedOfAndReplacedInANewSignedVersion() {
        open(marta.id());
        assertThat(find(RecalledLine.class).exists()).isFalse();
        recall(new ItemKey("bird-dog"));
        open(marta.id());
        assertThat(find(RecalledLine.class).single().getElement().getTextRecursively())
                .contains("“Glute bridge” was recalled", "It hurt more than it helped.");
        test(button("Replace with Bird dog")).click();
        assertThat(find(TextArea.class).withCaption("What changes").single().getValue())
                .contains("Bird dog", "No longer in your plan: Glute bridge.");
        test(button("Sign new version")).click();
        assertThat(find(RecalledLine.class).exists()).isFalse();
        PlanDetail plan =
                clinics.as(clinic.clinician(), () -> plans.current(marta.id())).orElseThrow();
        assertThat(plan.number()).isEqualTo(2);
        assertThat(plan.version().signature().author())
                .isEqualTo(clinic.clinician().account());
        assertThat(plan.version().signature().reason()).isEqualTo("It hurt more than it helped.");
        assertThat(texts()).contains("version 2");
    }

    @Test
    void openingWithSomethingRecalledKeepsToItsStatements() {
        recall(null);
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require(
                        "open the page of a patient whose plan holds what was recalled",
                        () -> charts.open(marta.id(), Locale.ENGLISH)));
    }

    private void recall(@Nullable ItemKey replacement) {
        clinics.as(
                clinic.editor(),
                () -> recalling.recall(
                        new RecallItem(new ItemKey("glute-bridge"), "It hurt more than it helped.", replacement)));
    }

    private void open(PatientId patient) {
        navigate(PatientView.class, Map.of("patient", patient.toString()));
    }

    private void select(int tab) {
        find(Tabs.class).single().setSelectedIndex(tab);
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> looks(PatientId patient) {
        Actor administrator = clinic.administrator();
        AuditFilter filter = new AuditFilter(
                clinic.clinician().account(),
                patient,
                Audited.Deed.LOOKED,
                Instant.EPOCH,
                Instant.now().plusSeconds(60),
                null);
        return clinics.as(administrator, () -> trail.page(filter, 50));
    }
}
