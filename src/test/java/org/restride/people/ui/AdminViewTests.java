package org.restride.people.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.CareTeams;
import org.restride.people.ClinicSettings;
import org.restride.people.Clinics;
import org.restride.people.Invitations;
import org.restride.people.OpenWithReason;
import org.restride.people.SignIn;
import org.restride.people.Staff;
import org.restride.people.Welcoming;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@RestrideTest
class AdminViewTests extends SpringBrowserlessTest {

    private static final int STAFF = 1;
    private static final int TEAMS = 3;

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
    private Staff staff;

    @Autowired
    private CareTeams teams;

    @Autowired
    private OpenWithReason openings;

    private TestClinics.TestClinic clinic;
    private Actor administrator;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = testClinics.create();
        administrator = arrive(Role.ADMINISTRATOR);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void beginsWithTheSettingsAndSavesThem() {
        navigate(AdminView.class);
        test(field("Phone")).setValue("020 7946 0101");
        test(button("Save")).click();
        assertThat(settings().phone()).isEqualTo("020 7946 0101");
    }

    @Test
    void aColourThatCantBeReadIsRefusedAndTheNearestToneOffered() {
        navigate(AdminView.class);
        test(field("Brand colour")).setValue("#ffd000");
        test(button("Save")).click();
        assertThat(field("Brand colour").isInvalid()).isTrue();
        assertThat(settings().brandColour()).isEqualTo(ClinicSettings.USUAL_COLOUR);

        test(buttonStarting("Take #")).click();
        test(button("Save")).click();
        assertThat(field("Brand colour").isInvalid()).isFalse();
        assertThat(settings().brandColour())
                .isNotEqualTo(ClinicSettings.USUAL_COLOUR)
                .isNotEqualTo("#FFD000");
    }

    @Test
    void nothingTypedIsLostWhenSomebodyElseSavedMeanwhile() {
        navigate(AdminView.class);
        test(field("Phone")).setValue("020 7946 0102");
        changeMeanwhile("Quay 7", "020 7946 0999");

        test(button("Save")).click();
        assertThat(field("Phone").getValue()).isEqualTo("020 7946 0102");
        assertThat(field("Phone").getHelperText()).contains("020 7946 0999");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Quay 7");
        assertThat(settings().phone()).isEqualTo("020 7946 0999");

        test(button("Save")).click();
        assertThat(settings().phone()).isEqualTo("020 7946 0102");
        assertThat(settings().address()).isEqualTo("Quay 7");
    }

    @Test
    void whatWasTypedStaysWhileAnotherTabIsOpen() {
        open(0);
        test(field("Phone")).setValue("020 7946 0103");
        find(TabSheet.class).single().setSelectedIndex(STAFF);
        find(TabSheet.class).single().setSelectedIndex(0);
        assertThat(field("Phone").getValue()).isEqualTo("020 7946 0103");
    }

    @Test
    void theUsualLanguageComesFirst() {
        navigate(AdminView.class);
        @SuppressWarnings("unchecked")
        Select<Locale> usual = find(Select.class).withLabel("Usual language").single();
        usual.setValue(Locale.of("es"));
        test(button("Save")).click();
        assertThat(settings().languages()).containsExactly(Locale.of("es"), Locale.ENGLISH);
    }

    @Test
    @SuppressWarnings("unchecked") // a query for a generic component has no type argument
    void aColleagueIsInvitedByALinkAndTheInvitationWithdrawn() {
        open(STAFF);
        test(button("Invite a colleague…")).click();
        test(field("Name")).setValue("Nadia New");
        test(field("E-mail")).setValue("nadia@staff.test");
        test(button("Show link and code")).click();
        assertThat(invitations.openOfStaff()).isEmpty();

        find(com.vaadin.flow.component.checkbox.CheckboxGroup.class)
                .withLabel("Roles")
                .single()
                .setValue(Set.of(Role.EDITOR));
        test(button("Show link and code")).click();
        assertThat(invitations.openOfStaff())
                .extracting(Invitations.Standing::name)
                .containsExactly("Nadia New");
        assertThat(field("Link").getValue()).contains("/invitation/");
        test(button("Close")).click();

        test(button("Withdraw")).click();
        assertThat(invitations.openOfStaff()).isEmpty();
    }

    @Test
    void aLeavingCliniciansPatientsGoToAColleague() {
        PatientId patient = testClinics.patient(clinic);
        open(TEAMS);
        choose("From", "Clara Clinician");
        choose("To", "Otto Other");
        test(button("Hand over")).click();
        ConfirmDialog question = find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, false));
        assertThat(teams.of(patient)).extracting(CareTeams.Member::name).containsExactly("Otto Other");
    }

    @Test
    void recordsOpenedWithAReasonAreListedUntilSomebodyLooked() {
        PatientId patient = testClinics.patient(clinic, "Petra", "Pace");
        testClinics.as(clinic.otherClinician(), () -> {
            openings.open(patient, "Covering for Clara today");
        });
        open(TEAMS);
        assertThat(words()).contains("Otto Other opened the record of Petra Pace", "Covering for Clara today");
        test(button("I have looked at this")).click();
        assertThat(openings.unreviewed()).isEmpty();
        assertThat(words()).doesNotContain("Covering for Clara today");
    }

    @Test
    void aClinicianWithPatientsCantBeRemovedBeforeTheyAreHandedOver() {
        testClinics.patient(clinic);
        assertThatThrownBy(() -> testClinics.as(
                        administrator, () -> staff.remove(clinic.clinician().account())))
                .isInstanceOf(DomainError.Conflict.class);
        open(STAFF);
        assertThat(words()).contains("Clara Clinician");
    }

    @Test
    void onlyAdministratorsComeIn() {
        arrive(Role.CLINICIAN);
        assertThatThrownBy(() -> navigate(AdminView.class)).isNotNull();
        assertThat(getCurrentView()).isNotInstanceOf(AdminView.class);
    }

    private Actor arrive(Role role) {
        return SignedInVisitor.arrive(testClinics, invitations, welcoming, signIn, clinic.id(), "Vera Visitor", role)
                .actor();
    }

    private void open(int tab) {
        navigate(AdminView.class);
        find(TabSheet.class).single().setSelectedIndex(tab);
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private void changeMeanwhile(String address, String phone) {
        Clinics.VersionedSettings now = clinics.settings();
        ClinicSettings old = now.settings();
        clinics.change(
                new ClinicSettings(
                        old.name(),
                        address,
                        phone,
                        old.hours(),
                        old.zone(),
                        old.country(),
                        old.languages(),
                        old.brandColour(),
                        old.secondFactorRequired(),
                        old.limits()),
                now.version());
    }

    private ClinicSettings settings() {
        return clinics.settings().settings();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String name) {
        Select<Staff.Clinician> field = find(Select.class).withLabel(label).single();
        staff.clinicians().stream()
                .filter(clinician -> clinician.name().equals(name))
                .forEach(field::setValue);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private Button buttonStarting(String text) {
        return find(Button.class)
                .withCondition(button -> button.getText().startsWith(text))
                .single();
    }
}
