package org.restride.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.ClinicSettings;
import org.restride.people.Clinics;
import org.restride.people.Invitations;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecord;
import org.restride.people.PatientRecords;
import org.restride.people.SignIn;
import org.restride.people.Welcoming;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is typed into a form is there again when the form is opened anew, whatever became of the browser. */
@RestrideTest
class KeptFormsTests extends SpringBrowserlessTest {

    private static final String BACK = "What you typed before is back.";
    private static final int SECOND = 1_000;

    @Autowired
    private TestClinics testClinics;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Welcoming welcoming;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Clinics clinics;

    @Autowired
    private PatientRecords patients;

    @Autowired
    private PatientDialogs dialogs;

    @Autowired
    private Drafts drafts;

    private TestClinics.TestClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = testClinics.create();
        arrive(Role.ADMINISTRATOR);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void theClinicsSettingsComeBackUntilTheyAreSaved() {
        navigate(AdminView.class);
        assertThat(words()).doesNotContain(BACK);
        test(line("Phone")).setValue("020 7946 0107");
        test(find(IntegerField.class).all().getFirst()).setValue(7);
        again();
        assertThat(words()).contains(BACK);
        assertThat(line("Phone").getValue()).isEqualTo("020 7946 0107");
        assertThat(find(IntegerField.class).all().getFirst().getValue()).isEqualTo(7);
        test(button("Save")).click();
        assertThat(clinics.settings().settings().phone()).isEqualTo("020 7946 0107");
        again();
        assertThat(words()).doesNotContain(BACK);
        assertThat(draft("clinic")).isEmpty();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotUndoneByADraft() {
        navigate(AdminView.class);
        test(line("Phone")).setValue("020 7946 0108");
        changeHoursMeanwhile("8 to 20");
        again();
        assertThat(line("Phone").getValue()).isEqualTo("020 7946 0108");
        assertThat(line("Opening hours").getValue()).isEqualTo("8 to 20");
    }

    @Test
    void startingAfreshForgetsTheDraft() {
        navigate(AdminView.class);
        String before = line("Phone").getValue();
        test(line("Phone")).setValue("1");
        again();
        test(button("Start afresh")).click();
        assertThat(line("Phone").getValue()).isEqualTo(before);
        assertThat(draft("clinic")).isEmpty();
    }

    @Test
    void typingBackWhatStoodThereLeavesNoDraft() {
        navigate(AdminView.class);
        String before = line("Phone").getValue();
        test(line("Phone")).setValue("1");
        assertThat(draft("clinic")).isPresent();
        test(line("Phone")).setValue(before);
        assertThat(draft("clinic")).isEmpty();
    }

    @Test
    void theServerHearsOfTypingWithinASecond() {
        navigate(AdminView.class);
        assertThat(line("Phone").getValueChangeMode()).isEqualTo(ValueChangeMode.TIMEOUT);
        assertThat(line("Phone").getValueChangeTimeout()).isEqualTo(SECOND);
    }

    @Test
    @SuppressWarnings("unchecked") // a query for a generic component has no type argument
    void anInvitationOfAColleagueComesBackWithItsRoles() {
        inviteStaff();
        test(line("Name")).setValue("Nadia New");
        test(find(CheckboxGroup.class).withLabel("Roles").single()).selectItem("Editor");
        inviteStaff();
        assertThat(line("Name").getValue()).isEqualTo("Nadia New");
        assertThat(find(CheckboxGroup.class).withLabel("Roles").single().getValue())
                .isEqualTo(Set.of(Role.EDITOR));
        test(button("Cancel")).click();
        assertThat(draft("invite-staff")).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aHalfTypedRegistrationComesBackWithItsHalfDate() {
        arrive(Role.CLINICIAN);
        register();
        test(line("First name")).setValue("Maya");
        test(line("Day")).setValue("12");
        test((ComboBox<String>) find(ComboBox.class).withLabel("Country").single())
                .selectItem("Spain");
        register();
        assertThat(line("First name").getValue()).isEqualTo("Maya");
        assertThat(line("Day").getValue()).isEqualTo("12");
        assertThat(line("Month").getValue()).isEmpty();
        assertThat(find(ComboBox.class).withLabel("Country").single().getValue())
                .isEqualTo("ES");
        test(line("Last name")).setValue("Okafor");
        test(line("Month")).setValue("4");
        test(line("Year")).setValue("1988");
        test(button("Register")).click();
        assertThat(draft("register-patient")).isEmpty();
    }

    @Test
    void aCorrectionIsKeptForItsPatientAlone() {
        PatientId one = testClinics.patient(clinic, "Nora", "One");
        PatientId two = testClinics.patient(clinic, "Nora", "Two");
        edit(one);
        test(line("Phone")).setValue("0700 900 461");
        edit(two);
        assertThat(line("Phone").getValue()).isEmpty();
        edit(one);
        assertThat(line("Phone").getValue()).isEqualTo("0700 900 461");
        test(button("Save")).click();
        assertThat(patients.record(one).map(PatientRecord::details).map(PatientDetails::phone))
                .contains("0700 900 461");
        assertThat(draft("patient." + one)).isEmpty();
    }

    @Test
    void theReasonToOpenARecordComesBackToTheOneWhoTypedIt() {
        PatientId patient = testClinics.patient(clinic);
        arrive(Role.CLINICIAN);
        dialogs.open(patient, "Nora Runner");
        test(find(TextArea.class).single()).setValue("Covering for");
        closeDialogs();
        dialogs.open(patient, "Nora Runner");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Covering for");
        arrive(Role.CLINICIAN);
        dialogs.open(patient, "Nora Runner");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    private void arrive(Role role) {
        boolean open = UI.getCurrent() != null;
        if (open) {
            super.cleanVaadinEnvironment();
        }
        SignedInVisitor.arrive(testClinics, invitations, welcoming, signIn, clinic.id(), "Vera Visitor", role);
        if (open) {
            super.initVaadinEnvironment();
        }
    }

    private void changeHoursMeanwhile(String hours) {
        Clinics.VersionedSettings now = clinics.settings();
        ClinicSettings old = now.settings();
        clinics.change(
                new ClinicSettings(
                        old.name(),
                        old.address(),
                        old.phone(),
                        hours,
                        old.zone(),
                        old.country(),
                        old.languages(),
                        old.brandColour(),
                        old.secondFactorRequired(),
                        old.limits()),
                now.version());
    }

    private void again() {
        navigate(AccountView.class);
        navigate(AdminView.class);
    }

    private void inviteStaff() {
        navigate(AdminView.class);
        closeDialogs();
        find(TabSheet.class).single().setSelectedIndex(1);
        test(button("Invite a colleague…")).click();
    }

    private void register() {
        closeDialogs();
        dialogs.register(() -> {});
    }

    private void edit(PatientId patient) {
        navigate(AccountView.class);
        closeDialogs();
        dialogs.edit(patient, () -> {});
    }

    private void closeDialogs() {
        find(Dialog.class).all().forEach(Dialog::close);
        roundTrip();
    }

    private Optional<Drafts.Draft> draft(String form) {
        return drafts.find("form." + form);
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private TextField line(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
