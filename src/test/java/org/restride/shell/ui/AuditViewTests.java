package org.restride.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.base.PatientId;
import org.restride.people.OpenWithReason;
import org.restride.people.PatientRecords;
import org.restride.people.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class AuditViewTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private OpenWithReason openings;

    @Autowired
    private AuditDesk desk;

    private TestClinic clinic;
    private PatientId nora;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = clinics.create();
        nora = clinics.patient(clinic, "Nora", "Looked-at");
        clinics.patient(clinic, "Tom", "Other");
        clinics.as(clinic.otherClinician(), () -> openings.open(nora, "=cmd covering for a colleague"));
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
    void filtersByPersonAndPatient() {
        navigate(AuditView.class);
        assertThat(rows()).hasSizeGreaterThan(3);
        person("Otto Other");
        assertThat(rows()).extracting(AuditEntry::deed).containsOnly("OPENED_WITH_REASON", "SIGNED_IN", "CHANGED");
        person(null);
        test(find(TextField.class).single()).setValue("Looked-at");
        assertThat(rows()).isNotEmpty().allMatch(entry -> nora.equals(entry.patient()));
        assertThat(rows())
                .filteredOn(entry -> entry.deed().equals("CREATED"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo("patient");
                    assertThat(entry.account()).isEqualTo(clinic.clinician().account());
                });
        test(find(TextField.class).single()).setValue("nobody of that name at all");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
    }

    @Test
    void checksTheChainAndSaysHowManyEntriesWereRead() {
        navigate(AuditView.class);
        test(button(text -> text.equals("Check now"))).click();
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(words()).anyMatch(text -> text.contains("entries checked"));
        });
        assertThat(words()).contains("The chain is whole");
    }

    @Test
    void openingsWithAReasonAreMarkedAsLookedAt() {
        navigate(AuditView.class);
        assertThat(words()).contains("1 record opened with a reason");
        test(button(text -> text.equals("Look"))).click();
        assertThat(words()).contains("Otto Other opened the record of Nora Looked-at");
        test(button(text -> text.equals("Mark as looked at"))).click();
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("All of them have been looked at.");
    }

    @Test
    void exportIsATableWithoutFormulasAndIsAuditedItself() {
        AuditFilter all =
                new AuditFilter(null, null, null, Instant.EPOCH, Instant.now().plusSeconds(60), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.export(all, out);
        String table = out.toString(StandardCharsets.UTF_8);
        assertThat(table)
                .startsWith("at,account,roles,deed")
                .contains("OPENED_WITH_REASON")
                .contains(",'=cmd covering");
        navigate(AuditView.class);
        assertThat(rows()).extracting(AuditEntry::deed).contains("EXPORTED");
    }

    @Test
    void patientsReadWhoLookedAtTheirRecord() {
        clinics.as(clinic.clinician(), () -> patients.record(nora));
        super.cleanVaadinEnvironment();
        SignedIn.as(clinics.signUp(clinic, nora).actor());
        super.initVaadinEnvironment();
        navigate(MyRecordView.class);
        assertThat(words()).contains("Otto Other", "Opened the record with a reason", "Clara Clinician");
        assertThat(words()).noneMatch(text -> text.contains("Tom"));
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> rows() {
        Grid<AuditEntry> grid = find(Grid.class).single();
        return grid.getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private void person(String name) {
        ComboBox<StaffMember> people = find(ComboBox.class).single();
        people.setValue(
                name == null
                        ? null
                        : people.getListDataView()
                                .getItems()
                                .filter(member -> member.name().equals(name))
                                .findFirst()
                                .orElseThrow());
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private Button button(Predicate<String> text) {
        return find(Button.class).all().stream()
                .filter(button -> text.test(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
