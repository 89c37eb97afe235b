package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.ClinicId;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@RestrideTest
class FirstStepsTests {

    @Autowired
    private CreateClinic clinics;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SetUp setUp;

    @Autowired
    private ConfigurableApplicationContext application;

    @Autowired
    private StoredClinics directory;

    @Autowired
    private Welcoming welcoming;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Logins logins;

    @Test
    void theAdministratorOfANewClinicComesInByThePrintedLink() {
        String login = UUID.randomUUID() + "@staff.test";
        String url = steps(Map.of("administrator", login, "zone", "Europe/Madrid", "country", "ES", "language", "es"))
                .createClinic("Clínica del Río");
        String token = url.substring(url.lastIndexOf('/') + 1);
        assertThat(welcoming.greet(token))
                .hasValue(new Welcoming.Greeting(InvitationKind.STAFF, "Clínica del Río", Locale.of("es")));
        Proof proof = welcoming.accept(token, null, login, TestClinics.PASSWORD, null, TestClinics.address());
        RestrideUser user = signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
        assertThat(user.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(logins.find(login).orElseThrow().language())
                .as("the clinic's, until they choose another")
                .isEqualTo(Locale.of("es"));
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, ada.example.test",
        "administrator, ''",
        "zone, Europe/Atlantis",
        "country, XX",
        "language, de"
    })
    void aMistypedSettingMakesNoClinicAndIsNamed(String setting, String typed) {
        List<ClinicId> before = directory.all();
        Map<String, String> settings = new HashMap<>(Map.of("administrator", "ada@example.test"));
        settings.put(setting, typed);
        FirstSteps steps = steps(settings);
        assertThatThrownBy(() -> steps.createClinic("Riverside"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--restride." + setting)
                .hasMessageContaining("No clinic was created");
        assertThat(directory.all()).isEqualTo(before);
    }

    @Test
    void aClinicHasAName() {
        List<ClinicId> before = directory.all();
        assertThatThrownBy(
                        () -> steps(Map.of("administrator", "ada@example.test")).createClinic(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--restride.create-clinic");
        assertThat(directory.all()).isEqualTo(before);
    }

    private FirstSteps steps(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach((setting, value) -> environment.setProperty("restride." + setting, value));
        return new FirstSteps(clinics, invitations, setUp, environment, application);
    }
}
