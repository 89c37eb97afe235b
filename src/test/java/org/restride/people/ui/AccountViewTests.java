package org.restride.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Role;
import org.restride.people.Accounts;
import org.restride.people.ColourScheme;
import org.restride.people.DeviceTokens;
import org.restride.people.Invitations;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.restride.people.Welcoming;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@RestrideTest
class AccountViewTests extends SpringBrowserlessTest {

    private static final String NEW_PASSWORD = "walnut-harbour-violin-meadow";

    @Autowired
    private TestClinics testClinics;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Welcoming welcoming;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DeviceTokens devices;

    private RestrideUser user;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        user = SignedInVisitor.arrive(
                testClinics,
                invitations,
                welcoming,
                signIn,
                testClinics.create().id(),
                "Vera Visitor",
                Role.CLINICIAN);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysWhoseAccountItIs() {
        AccountView view = navigate(AccountView.class);
        assertThat(view.getElement().getTextRecursively())
                .contains("Vera Visitor", accounts.current().login());
    }

    @Test
    void languageAndColoursAreKept() {
        navigate(AccountView.class);
        colours().setValue(ColourScheme.DARK);
        language().setValue(Locale.of("es"));
        assertThat(accounts.current().language()).isEqualTo(Locale.of("es"));
        assertThat(accounts.current().colourScheme()).isEqualTo(ColourScheme.DARK);
    }

    @Test
    void aWrongOldPasswordIsSaidAtItsField() {
        navigate(AccountView.class);
        change("not-the-right-one-at-all", NEW_PASSWORD);
        assertThat(password("Your password now").isInvalid()).isTrue();
        assertThat(password("New password").isInvalid()).isFalse();
    }

    @Test
    void aWeakNewPasswordIsSaidAtItsFieldAndStaysTyped() {
        navigate(AccountView.class);
        change(TestClinics.PASSWORD, "password1234");
        assertThat(password("New password").isInvalid()).isTrue();
        assertThat(password("New password").getValue()).isEqualTo("password1234");
        assertThat(password("Your password now").isInvalid()).isFalse();
    }

    @Test
    void theNewPasswordLetsThePersonIn() {
        navigate(AccountView.class);
        change(TestClinics.PASSWORD, NEW_PASSWORD);
        assertThat(password("New password").isEmpty()).isTrue();
        String login = accounts.current().login();
        assertThat(signIn.waysIn(signIn.password(login, NEW_PASSWORD, TestClinics.address())))
                .hasSize(1);
    }

    @Test
    void aWrongCodeDoesNotSwitchTheSecondFactorOn() {
        navigate(AccountView.class);
        test(button("Set up…")).click();
        assertThat(find(Code.class).single().getText()).matches("[A-Z2-7]{16,}");
        TextField code = find(TextField.class).withLabel("Code with six digits").single();
        test(code).setValue("12345");
        test(button("Go on")).click();
        assertThat(code.isInvalid()).isTrue();
        assertThat(accounts.current().secondFactor()).isFalse();
    }

    @Test
    void aDeviceCanBeSignedOut() {
        String token = devices.issue(user, "Firefox on Android");
        AccountView view = navigate(AccountView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Firefox on Android");
        test(find(Button.class).withAriaLabel("Sign out Firefox on Android").single())
                .click();
        assertThat(view.getElement().getTextRecursively()).doesNotContain("Firefox on Android");
        assertThat(devices.find(token)).isEmpty();
    }

    private void change(String old, String wanted) {
        test(password("Your password now")).setValue(old);
        test(password("New password")).setValue(wanted);
        test(button("Change password")).click();
    }

    @SuppressWarnings("unchecked")
    private Select<Locale> language() {
        return find(Select.class).withLabel("Language").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ColourScheme> colours() {
        return find(RadioButtonGroup.class).withLabel("Colours").single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
