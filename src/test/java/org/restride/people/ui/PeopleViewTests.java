package org.restride.people.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.people.Invitations;
import org.restride.people.RestrideUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@RestrideTest
class PeopleViewTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Invitations invitations;

    private TestClinic clinic;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = clinics.create();
        anonymous();
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aWrongPasswordIsAnsweredKindlyAndTheFieldIsEmptied() {
        navigate(LoginView.class);
        test(find(TextField.class).single()).setValue(UUID.randomUUID() + "@nobody.test");
        test(find(PasswordField.class).single()).setValue("wrong-password");
        test(find(Button.class).withText("Sign in").single()).click();
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.contains("is not right"));
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
    }

    @Test
    void demoAccountsAreOfferedInTheDemoOnly() {
        navigate(LoginView.class);
        assertThat(find(DemoAccounts.class).exists()).isFalse();
    }

    @Test
    void anInvitationAsksForTheBirthDateThenConsentThenAPassword() {
        PatientId patient = clinics.patient(clinic);
        String token =
                TestClinics.token(clinics.as(clinic.clinician(), () -> invitations.invitePatient(patient, false)));
        navigate(InvitationView.class, token);
        type("Day", "13");
        type("Month", "4");
        type("Year", "1988");
        next();
        assertThat(find(BirthDateField.class).single().isInvalid()).isTrue();
        type("Day", "12");
        next();
        assertThat(find(H1.class).single().getText()).isEqualTo("What we keep and why");
        assertThat(find(Button.class).withText("Next").single().isEnabled()).isFalse();
        test(find(Checkbox.class).single()).click();
        next();
        type("E-mail", UUID.randomUUID() + "@patient.test");
        test(find(PasswordField.class).single()).setValue("passwordpassword");
        test(find(Button.class).withText("Save and go in").single()).click();
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
    }

    @Test
    void anInventedLinkSaysWhatToDo() {
        navigate(InvitationView.class, "nonsense");
        assertThat(find(TextField.class).exists()).isFalse();
        navigate(SetUpView.class, "nonsense");
        assertThat(find(TextField.class).exists()).isFalse();
        navigate(ForgotView.class, "nonsense");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void clinicianFindsPatientsAndThoseOfOthersByNameOnly() {
        clinics.patient(clinic, "Maya", "Okafor");
        signIn(clinic.otherClinician());
        navigate(PatientsView.class);
        assertThat(find(Span.class).all()).extracting(Span::getText).doesNotContain("1 to 1 of 1");
        signIn(clinic.clinician());
        navigate(PatientsView.class);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("1 to 1 of 1");
    }

    @Test
    void administratorSeesSettingsAtOnce() {
        signIn(clinic.administrator());
        navigate(AdminView.class);
        assertThat(find(TextField.class).all())
                .anyMatch(field -> "Name of the clinic".equals(field.getLabel()) && !field.isEmpty());
    }

    @Test
    void editorsOpenNeitherPatientsNorAdministration() {
        signIn(clinic.editor());
        assertThatThrownBy(() -> navigate(PatientsView.class)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> navigate(AdminView.class)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void everybodyHasTheirAccount() {
        signIn(clinic.editor());
        navigate(AccountView.class);
        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Account and devices");
    }

    private void type(String label, String value) {
        test(find(TextField.class)
                        .withCondition(field -> label.equals(field.getLabel()))
                        .single())
                .setValue(value);
    }

    private void next() {
        test(find(Button.class).withText("Next").single()).click();
    }

    private static void anonymous() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    private static void signIn(Actor actor) {
        RestrideUser user = new RestrideUser(
                UUID.randomUUID(), actor.account().value(), actor.clinic().value(), actor.roles(), null, Instant.now());
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
    }
}
