package org.restride.plans.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.DomainError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class PaperSettingsTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PaperSettings settings;

    @Test
    void aClinicPrintsOnThePaperOfItsCountryUntilItChooses() {
        TestClinic clinic = clinics.create();
        TestClinic other = clinics.create();
        assertThat(usual(clinic)).isEqualTo(Paper.A4);
        clinics.as(clinic.administrator(), () -> settings.choose(Paper.LETTER));
        assertThat(usual(clinic)).isEqualTo(Paper.LETTER);
        assertThat(usual(other)).isEqualTo(Paper.A4);
        clinics.as(clinic.administrator(), () -> settings.choose(Paper.A4));
        assertThat(usual(clinic)).isEqualTo(Paper.A4);
    }

    @Test
    void onlyAnAdministratorChooses() {
        TestClinic clinic = clinics.create();
        Stream.of(clinic.clinician(), clinic.editor(), clinics.patientActor(clinic, clinics.patient(clinic)))
                .forEach(actor -> assertThatThrownBy(() -> clinics.as(actor, () -> settings.choose(Paper.LETTER)))
                        .isInstanceOfAny(AccessDeniedException.class, DomainError.Forbidden.class));
        assertThat(usual(clinic)).isEqualTo(Paper.A4);
    }

    private Paper usual(TestClinic clinic) {
        return clinics.as(clinic.clinician(), () -> settings.usual());
    }
}
