package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.people.Merging;
import org.restride.progress.SessionEntry.Outcome;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class UseOfItemsTests {

    @Autowired
    private UseOfItems uses;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Merging merging;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    private TestClinic clinic;
    private Trainee marta;
    private Trainee jonas;
    private UUID bridge;
    private LocalDate today;

    @BeforeEach
    void openClinic() {
        clinic = caseload.clinic();
        today = LocalDate.now(ZoneOffset.UTC);
        marta = caseload.trainee(clinic, "Marta", today.minusDays(9), 6);
        jonas = caseload.trainee(clinic, "Jonas", today.minusDays(9), 6);
        bridge = clinics.as(clinic.editor(), () -> catalogue.standing(new ItemKey("glute-bridge")))
                .orElseThrow()
                .id()
                .value();
    }

    @Test
    void numbersAreOfAllPatientsTogether() {
        report(marta, 5, Outcome.DONE, null);
        report(marta, 4, Outcome.DONE, null);
        report(marta, 3, Outcome.PARTLY, SkipReason.PAIN);
        report(jonas, 4, Outcome.SKIPPED, SkipReason.NOT_UNDERSTOOD);
        report(jonas, 3, Outcome.SKIPPED, SkipReason.TIME);
        report(jonas, 2, Outcome.DONE, null);
        ItemUse use = of(clinic.editor());
        assertThat(use).isEqualTo(new ItemUse(bridge, 6, 6, 3, 1, 1));
        assertThat(use.donePercent()).isEqualTo(50);
        assertThat(use.painPercent()).isEqualTo(17);
        assertThat(use.unclearPercent()).isEqualTo(17);
        assertThat(failing(clinic.editor())).containsExactly(use);
    }

    @Test
    void fewerThanFiveSessionsTellNothing() {
        for (int day = 1; day <= 4; day++) {
            report(marta, day, Outcome.SKIPPED, SkipReason.PAIN);
        }
        assertThat(clinics.as(clinic.editor(), () -> uses.of(bridge))).isEmpty();
        assertThat(failing(clinic.editor())).isEmpty();
        report(marta, 5, Outcome.DONE, null);
        assertThat(of(clinic.editor()).painPercent()).isEqualTo(80);
    }

    @Test
    void aCorrectionCountsInPlaceOfWhatItCorrects() {
        UUID wrong = report(marta, 1, Outcome.SKIPPED, SkipReason.PAIN);
        report(marta, 1, Outcome.DONE, null, wrong);
        for (int day = 2; day <= 4; day++) {
            report(marta, day, Outcome.DONE, null);
        }
        assertThat(clinics.as(clinic.editor(), () -> uses.of(bridge))).isEmpty();
        report(jonas, 1, Outcome.DONE, null);
        assertThat(of(clinic.editor())).isEqualTo(new ItemUse(bridge, 5, 5, 5, 0, 0));
        assertThat(failing(clinic.editor())).isEmpty();
    }

    @Test
    void aMergedRecordCountsOnce() {
        for (int day = 1; day <= 5; day++) {
            report(marta, day, Outcome.DONE, null);
        }
        PatientId kept = clinics.patient(clinic, "Marta", "Lasting");
        clinics.as(clinic.administrator(), () -> merging.merge(marta.id(), kept));
        assertThat(of(clinic.editor()).sessions()).isEqualTo(5);
    }

    @Test
    void anotherClinicAndOtherRolesLearnNothing() {
        for (int day = 1; day <= 5; day++) {
            report(marta, day, Outcome.SKIPPED, SkipReason.PAIN);
        }
        assertThat(of(clinic.clinician()).sessions()).isEqualTo(5);
        TestClinic other = clinics.create();
        assertThat(clinics.as(other.editor(), () -> uses.of(bridge))).isEmpty();
        assertThat(failing(other.editor())).isEmpty();
        for (Actor actor : List.of(clinic.administrator(), marta.actor())) {
            assertThatThrownBy(() -> clinics.as(actor, () -> uses.of(bridge)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> clinics.as(actor, () -> uses.failing(5)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void countingKeepsToItsStatements() {
        clinics.as(clinic.editor(), () -> {
            StatementBudget.require("see how an item fares", () -> uses.of(bridge));
            StatementBudget.require("find the items that fail most", () -> uses.failing(5));
        });
    }

    @Test
    void numbersOfFewAreNeverMade() {
        assertThatThrownBy(() -> new ItemUse(bridge, 4, 4, 4, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private ItemUse of(Actor actor) {
        return clinics.as(actor, () -> uses.of(bridge)).orElseThrow();
    }

    private List<ItemUse> failing(Actor actor) {
        return clinics.as(actor, () -> uses.failing(5));
    }

    private UUID report(Trainee trainee, int daysAgo, Outcome outcome, @Nullable SkipReason reason) {
        return report(trainee, daysAgo, outcome, reason, null);
    }

    private UUID report(
            Trainee trainee, int daysAgo, Outcome outcome, @Nullable SkipReason reason, @Nullable UUID corrects) {
        UUID id = UUID.randomUUID();
        LocalDate day = today.minusDays(daysAgo);
        Instant start = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        SessionEntry entry = new SessionEntry(trainee.item(), outcome, 0, reason, null, null);
        LogSession log = new LogSession(
                id, trainee.plan(), day, start, start.plusSeconds(900), List.of(entry), 2, null, null, corrects);
        clinics.as(trainee.actor(), () -> reporting.log(log));
        return id;
    }
}
