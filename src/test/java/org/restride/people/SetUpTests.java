package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClock;
import org.restride.base.ClinicId;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class SetUpTests {

    private static final ClinicSettings SETTINGS =
            ClinicSettings.begin("Clínica Primera", ZoneId.of("Europe/Madrid"), "ES", Locale.of("es"));

    @Autowired
    private SetUp setUp;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private StoredClinics directory;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Logins logins;

    private final String login = UUID.randomUUID() + "@staff.test";
    private String token;
    private List<ClinicId> before;

    @BeforeEach
    void offer() {
        String link = setUp.link();
        token = link.substring(link.lastIndexOf('/') + 1);
        before = directory.all();
    }

    @AfterEach
    void letTheClockRun() {
        clock.putRight();
    }

    @Test
    void theLinkMakesAClinicWhoseAdministratorSignsIn() {
        complete(login, TestClinics.PASSWORD);
        Proof proof = signIn.password(login, TestClinics.PASSWORD, TestClinics.address());
        WayIn way = signIn.waysIn(proof).getFirst();
        assertThat(way.clinicName()).isEqualTo("Clínica Primera");
        assertThat(signIn.enter(proof, way.membership()).roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(logins.find(login).orElseThrow().language()).isEqualTo(Locale.of("es"));
        assertThat(directory.all()).hasSize(before.size() + 1);
    }

    @Test
    void theLinkWorksOnce() {
        complete(login, TestClinics.PASSWORD);
        assertThat(setUp.isOpen(token)).isFalse();
        List<ClinicId> after = directory.all();
        assertThatThrownBy(() -> complete(UUID.randomUUID() + "@staff.test", TestClinics.PASSWORD))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(directory.all()).isEqualTo(after);
    }

    @Test
    void theLinkLastsADay() {
        clock.set(clock.instant().plus(Duration.ofHours(23).plusMinutes(59)));
        assertThat(setUp.isOpen(token)).isTrue();
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(setUp.isOpen(token)).isFalse();
        assertThatThrownBy(() -> complete(login, TestClinics.PASSWORD)).isInstanceOf(DomainError.NotFound.class);
        assertThat(directory.all()).isEqualTo(before);
    }

    @Test
    void whatIsTypedWronglyIsRefusedAndLosesNothing() {
        for (String weak : List.of("short", "passwordpassword", login)) {
            assertThatThrownBy(() -> complete(login, weak)).as(weak).isInstanceOf(DomainError.Invalid.class);
        }
        assertThatThrownBy(() -> complete("ada.example.test", TestClinics.PASSWORD))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> setUp.complete(token, SETTINGS, " ", login, TestClinics.PASSWORD))
                .isInstanceOf(DomainError.Invalid.class);
        nothingHasHappened();
        complete(login, TestClinics.PASSWORD);
        assertThat(directory.all()).hasSize(before.size() + 1);
    }

    @Test
    void aLoginThatSomebodyHasIsRefusedAndLosesNothing() {
        String taken =
                logins.find(clinics.create().editor().account()).orElseThrow().login();
        before = directory.all();
        assertThatThrownBy(() -> complete(taken, TestClinics.PASSWORD)).isInstanceOf(DomainError.Conflict.class);
        nothingHasHappened();
    }

    private void nothingHasHappened() {
        assertThat(setUp.isOpen(token)).isTrue();
        assertThat(directory.all()).isEqualTo(before);
    }

    private void complete(String typedLogin, String password) {
        setUp.complete(token, SETTINGS, "Ada Administrator", typedLogin, password);
    }
}
