package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restride.base.ClinicId;
import org.restride.base.DomainError;

class ValuesTests {

    @Test
    void foldingMakesNamesComparable() {
        assertThat(Folding.fold("  Zoë   GROSS-Łukasz Größe ")).isEqualTo("zoe gross-lukasz grosse");
        assertThat(Folding.fold("José Ñandú Ørsted")).isEqualTo("jose nandu orsted");
    }

    @Test
    void aPatientCantBeWrittenDownWrongly() {
        assertThatThrownBy(() -> new PatientDetails(
                        " ",
                        "",
                        LocalDate.of(1850, 1, 1),
                        "no address",
                        "call me",
                        Locale.ENGLISH,
                        ZoneId.of("Europe/London"),
                        "XX",
                        "n".repeat(41)))
                .isInstanceOfSatisfying(DomainError.Invalid.class, error -> assertThat(error.fields())
                        .containsOnlyKeys(
                                "firstName", "lastName", "birthDate", "email", "phone", "country", "externalNumber"));
    }

    @Test
    void aTokenNamesItsClinicAndNothingElse() {
        ClinicId clinic = ClinicId.of("0190f5a0-0000-7000-8000-000000000001");
        String token = Tokens.nextFor(clinic);
        assertThat(Tokens.clinicOf(token)).contains(clinic);
        assertThat(token).matches("[A-Za-z0-9_-]{64}").isNotEqualTo(Tokens.nextFor(clinic));
        assertThat(Tokens.clinicOf("x")).isEmpty();
        assertThat(Tokens.clinicOf("%%%")).isEmpty();
    }

    @Test
    void limitsHaveBounds() {
        assertThatThrownBy(() -> new ClinicLimits(10, 0, 169)).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void passwordsMustBeLongAndHardToGuess() {
        PasswordRules rules = new PasswordRules();
        for (String weak : List.of("elevenchars", "aaaaaaaaaaaa", "qwertyuiop12", "riverside2026", "x".repeat(201))) {
            assertThatThrownBy(() -> rules.check("password", weak, List.of("riverside")))
                    .as(weak)
                    .isInstanceOf(DomainError.Invalid.class);
        }
        rules.check("password", "seven green kettles", List.of());
    }
}
