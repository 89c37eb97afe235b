package org.restride.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.base.ui.Figure;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.Publications;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.Recalling;
import org.restride.catalogue.Reviewing;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecord;
import org.restride.people.PatientRecords;
import org.restride.plans.ChangePlan;
import org.restride.plans.Effect;
import org.restride.plans.EndPlan;
import org.restride.plans.IfWaiting;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.handout.Accessible;
import org.restride.shell.DayReplay;
import org.restride.shell.ReplayedDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A day as the patient saw it stays so, whatever is published, translated, chosen and signed afterwards. */
@RestrideTest
class DayViewTests extends SpringBrowserlessTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final LocalDate START = LocalDate.of(2026, 11, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final ItemKey BRIDGE = new ItemKey("glute-bridge");

    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private DayReplay replay;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Recalling recalling;

    @Autowired
    private PatientRecords records;

    @Autowired
    private Prescribing prescribing;

    private Publications publications;
    private PlanClinic clinic;
    private Actor reviewer;
    private PlanBody body;
    private PlanVersionId one;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clock.set(Instant.parse("2026-11-09T09:00:00Z"));
        publications = new Publications(editing, reviewing, actors);
        clinic = places.open();
        reviewer = clinics.staff(clinic.people.id(), "Rosa Reader", Role.EDITOR);
        body = clinic.plan("bird-dog", "glute-bridge");
        speak(SPANISH);
        one = clinic.assign(body, START);
        clock.set(Instant.parse("2026-11-16T12:00:00Z"));
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
    void nothingThatComesLaterChangesADay() throws Exception {
        ReplayedDay before = open(DAY);
        String screen = shown(DAY);
        String pdf = text(print(DAY));
        ItemText spanish = read(BRIDGE, SPANISH).text();
        ItemText english = read(BRIDGE, Locale.ENGLISH).text();
        publications.translate(
                clinic.people.editor(), reviewer, BRIDGE, SPANISH, 1, 1, titled(spanish, "Puente nuevo"));
        publications.change(clinic.people.editor(), reviewer, BRIDGE, 1, titled(english, "Hip bridge"));
        speak(Locale.ENGLISH);
        change(body.titled("Another plan"), Effect.NOW, 1);
        ReplayedDay after = open(DAY);
        assertThat(after.contents()).isEqualTo(before.contents());
        assertThat(after.plan().body()).isEqualTo(body);
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.language().language()).isEqualTo(SPANISH);
        assertThat(shown(DAY)).isEqualTo(screen).contains(spanish.title()).doesNotContain("Puente nuevo");
        assertThat(text(print(DAY))).isEqualTo(pdf).contains(spanish.title(), "Así se veía el 10 de noviembre de 2026");
        LocalDate today = LocalDate.of(2026, 11, 16);
        assertThat(open(today).title(bridge())).isEqualTo(english.title());
        assertThat(shown(today)).contains("Another plan", "Version 2 came", "language became English");
    }

    @Test
    void aTranslationThatCameLaterIsReadFromThenOn() {
        ItemText spanish = read(BRIDGE, SPANISH).text();
        publications.translate(
                clinic.people.editor(), reviewer, BRIDGE, SPANISH, 1, 1, titled(spanish, "Puente nuevo"));
        assertThat(open(DAY).title(bridge())).isEqualTo(spanish.title());
        assertThat(open(LocalDate.of(2026, 11, 16)).title(bridge())).isEqualTo("Puente nuevo");
    }

    @Test
    void thePdfOfADayIsAccessible() throws Exception {
        assertThat(Accessible.faults(print(DAY))).isEmpty();
    }

    @Test
    void eachExerciseStandsWithItsWordsDoseAndMovingFigure() {
        navigate("patients/" + clinic.patient + "/day/" + DAY, DayView.class);
        assertThat(find(H1.class).single().getText()).contains("10");
        assertThat(find(Figure.class).all()).hasSize(2);
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains(read(BRIDGE, SPANISH).title());
    }

    @Test
    void whatWasRecalledSinceIsShownAsItWasWithAMark() throws Exception {
        clinics.as(
                clinic.people.editor(),
                () -> recalling.recall(new RecallItem(BRIDGE, "It hurt more than it helped.", null)));
        assertThat(shown(DAY)).contains("Recalled since", read(BRIDGE, SPANISH).title());
        assertThat(text(print(DAY))).contains("Retirado el 16 de noviembre de 2026");
    }

    @Test
    void aVersionForALaterDayIsSeenFromThatDayOn() {
        change(body.titled("Later"), new Effect(LocalDate.of(2026, 11, 18), IfWaiting.REFUSE), 1);
        clock.set(Instant.parse("2026-11-19T12:00:00Z"));
        assertThat(open(LocalDate.of(2026, 11, 17)).plan().title()).isEqualTo(body.title());
        ReplayedDay turn = open(LocalDate.of(2026, 11, 18));
        assertThat(turn.plan().title()).isEqualTo("Later");
        assertThat(turn.turns()).hasSize(1);
        assertThat(open(LocalDate.of(2026, 11, 16)).turns()).isEmpty();
    }

    @Test
    void beforeTheFirstPlanAndInAGapNoPlanIsShown() {
        assertThat(shown(START.minusDays(1))).contains("No plan had been signed by this day.");
        clinics.as(clinic.clinician(), () -> prescribing.end(clinic.patient, new EndPlan(one.plan(), 1, "Holiday")));
        clock.set(Instant.parse("2026-11-20T12:00:00Z"));
        clinics.as(
                clinic.clinician(),
                () -> prescribing.resume(
                        clinic.patient,
                        new ChangePlan(
                                one.plan(),
                                1,
                                body,
                                LocalDate.of(2026, 11, 20),
                                new News("Again", "You are back"),
                                "Back")));
        assertThat(open(DAY).followed()).isPresent();
        assertThat(shown(LocalDate.of(2026, 11, 18))).contains("followed no plan on this day");
        assertThat(open(LocalDate.of(2026, 11, 20)).followed()).isPresent();
        assertThatThrownBy(() -> open(LocalDate.of(2026, 11, 21))).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void itIsSaidWhatNobodyKept() {
        assertThat(shown(DAY)).contains("those of today").doesNotContain("Nobody wrote down");
        assertThat(open(START.minusDays(3)).language().known()).isFalse();
        assertThat(shown(START.minusDays(3))).contains("Nobody wrote down then");
    }

    @Test
    void onlyTheCareTeamLooksBack() {
        Stream.of(
                        clinic.people.otherClinician(),
                        clinic.people.editor(),
                        clinic.people.administrator(),
                        clinic.patientActor(),
                        places.open().clinician())
                .forEach(actor -> {
                    assertThatThrownBy(() -> clinics.as(actor, () -> replay.open(clinic.patient, DAY)))
                            .isInstanceOfAny(
                                    AccessDeniedException.class,
                                    DomainError.Forbidden.class,
                                    DomainError.NotFound.class);
                    assertThatThrownBy(() -> clinics.as(actor, () -> replay.print(clinic.patient, DAY)))
                            .isInstanceOfAny(
                                    AccessDeniedException.class,
                                    DomainError.Forbidden.class,
                                    DomainError.NotFound.class);
                });
    }

    @Test
    void lookingBackKeepsToItsStatements() {
        StatementBudget.require("look at a day in the past", () -> open(DAY));
    }

    private ReplayedDay open(LocalDate day) {
        return clinics.as(clinic.clinician(), () -> replay.open(clinic.patient, day));
    }

    private byte[] print(LocalDate day) {
        return clinics.as(clinic.clinician(), () -> replay.print(clinic.patient, day));
    }

    private String shown(LocalDate day) {
        navigate("patients/" + clinic.patient + "/day/" + day, DayView.class);
        return find(DayView.class).single().getElement().getTextRecursively();
    }

    private PublishedItem read(ItemKey key, Locale language) {
        return clinics.as(clinic.clinician(), () -> catalogue.published(List.of(bridge()), language).stream()
                .filter(item -> item.key().equals(key.value()))
                .findFirst()
                .orElseThrow());
    }

    private ItemVersionId bridge() {
        return body.phases().getFirst().items().getLast().content();
    }

    private static ItemText titled(ItemText text, String title) {
        return new ItemText(title, text.aliases(), text.summary(), text.body(), text.illustrations());
    }

    private void change(PlanBody next, Effect effect, int seen) {
        clinics.as(
                clinic.clinician(),
                () -> prescribing.change(
                        clinic.patient,
                        new ChangePlan(
                                one.plan(),
                                seen,
                                next,
                                START,
                                new News("Heavier.", "You are ready."),
                                "Fine",
                                effect)));
    }

    private void speak(Locale language) {
        clinics.as(clinic.clinician(), () -> {
            PatientRecord record = records.recordOnPage(clinic.patient).orElseThrow();
            PatientDetails old = record.details();
            records.change(
                    clinic.patient,
                    new PatientDetails(
                            old.firstName(),
                            old.lastName(),
                            old.birthDate(),
                            old.email(),
                            old.phone(),
                            language,
                            old.zone(),
                            old.country(),
                            old.externalNumber()),
                    record.version());
        });
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
