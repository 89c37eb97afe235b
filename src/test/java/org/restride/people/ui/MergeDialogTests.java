package org.restride.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.restride.people.Merging;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRecords;
import org.restride.people.PatientRow;
import org.restride.safety.Caseload;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator makes two records one: choose, see what will happen, and only then do it. */
@RestrideTest
class MergeDialogTests extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Caseload caseload;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private Merging merging;

    private final AtomicInteger done = new AtomicInteger();
    private TestClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = caseload.clinic();
        SignedIn.as(clinic.administrator());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void nothingHappensBeforeTheEffectsWereSeen() {
        PatientId twice = clinics.patient(clinic, "Ana", "Twice");
        PatientId kept = clinics.patient(clinic, "Ana", "Once");
        open(twice);
        assertThat(texts()).contains("Before anything happens you see what will happen");
        choose(kept);
        test(button("See what will happen")).click();
        assertThat(find(MergeEffects.class).single().getElement().getTextRecursively())
                .contains("Ana Twice", "Ana Once", "Clara Clinician", "can't be undone")
                .doesNotContain("The birth dates differ");
        assertThat(lasting(twice)).isNotEqualTo(kept);

        test(button("Merge")).click();
        assertThat(lasting(twice)).isEqualTo(kept);
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(done).hasValue(1);
    }

    @Test
    void onesOwnRecordIsNotOffered() {
        PatientId twice = clinics.patient(clinic, "Ana", "Twice");
        PatientId kept = clinics.patient(clinic, "Ana", "Twice");
        open(twice);
        assertThat(test(records()).getSuggestionItems())
                .extracting(PatientRow::id)
                .containsExactly(kept);
    }

    @Test
    void withoutAChoiceThereIsAWordAndNothingElse() {
        open(clinics.patient(clinic, "Ana", "Twice"));
        test(button("See what will happen")).click();
        assertThat(find(Fields.Message.class).single().getElement().getTextRecursively())
                .contains("Choose the record that goes on.");
        assertThat(find(MergeEffects.class).exists()).isFalse();
    }

    @Test
    void backLeadsToTheChoiceThatWasMade() {
        PatientId twice = clinics.patient(clinic, "Ana", "Twice");
        PatientId kept = clinics.patient(clinic, "Ana", "Once");
        open(twice);
        choose(kept);
        test(button("See what will happen")).click();
        test(button("Back")).click();
        assertThat(find(MergeEffects.class).exists()).isFalse();
        assertThat(records().getValue().id()).isEqualTo(kept);
    }

    @Test
    void twoPlansWaitForAClinicianAndTheRequestCanBeTakenBack() {
        PatientId twice = caseload.trainee(clinic, "Ana", MONDAY, 6).id();
        PatientId kept = caseload.trainee(clinic, "Ana", MONDAY, 4).id();
        open(twice);
        choose(kept);
        test(button("See what will happen")).click();
        assertThat(find(Button.class).withText("Merge").exists()).isFalse();
        test(button("Ask a clinician")).click();
        assertThat(texts()).contains("Nothing has changed until then");
        assertThat(merging.asked(twice)).isPresent();
        assertThat(done).hasValue(0);

        find(Dialog.class).single().close();
        roundTrip();
        open(twice);
        assertThat(texts()).contains("Nothing has changed until then");
        test(button("Take the request back")).click();
        assertThat(merging.asked(twice)).isEmpty();
    }

    @Test
    void whatAColleagueDidMeanwhileIsSaidInTheDialog() {
        PatientId twice = clinics.patient(clinic, "Ana", "Twice");
        PatientId kept = clinics.patient(clinic, "Ana", "Once");
        open(twice);
        choose(kept);
        test(button("See what will happen")).click();
        merging.merge(twice, clinics.patient(clinic, "Ana", "Thrice"));
        test(button("Merge")).click();
        assertThat(find(Fields.Message.class).single().isVisible()).isTrue();
        assertThat(done).hasValue(0);
    }

    private void open(PatientId patient) {
        new MergeDialog(row(patient), patients, merging, done::incrementAndGet).open();
        roundTrip();
    }

    private void choose(PatientId kept) {
        records().setValue(row(kept));
    }

    private PatientRow row(PatientId patient) {
        PatientQuery all =
                new PatientQuery("Ana", PatientQuery.Whose.CLINIC, false, PatientQuery.Order.NAME, false, 0, 50);
        return patients.page(all).rows().stream()
                .filter(row -> row.id().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private PatientId lasting(PatientId patient) {
        return clinics.as(clinic.clinician(), () -> merging.lasting(patient)).orElse(patient);
    }

    @SuppressWarnings("unchecked") // a query for a generic component has no type argument
    private ComboBox<PatientRow> records() {
        return find(ComboBox.class).withLabel("The record that goes on").single();
    }

    private String texts() {
        return String.join(
                "\n",
                find(Paragraph.class).all().stream().map(Paragraph::getText).toList());
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
