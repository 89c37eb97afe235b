package org.restride.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.progress.Training.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who is asked how hard a session was. */
@RestrideTest
class EffortTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Training training;

    @Autowired
    private ReportingSettings settings;

    @Autowired
    private Today today;

    private TestClinic clinic;
    private Runner runner;

    @BeforeEach
    void aPatientTrains() {
        clinic = training.clinic();
        runner = training.runner(clinic, LocalDate.now(ZoneOffset.UTC).minusWeeks(1));
    }

    @Test
    void nobodyIsAskedUntilTheClinicSwitchesItOn() {
        assertThat(asked()).isFalse();
        clinics.as(clinic.administrator(), () -> settings.askEffort(true));
        assertThat(asked()).isTrue();
    }

    @Test
    void aCliniciansChoiceForAPatientGoesBeforeTheClinics() {
        clinics.as(clinic.clinician(), () -> settings.askEffortOf(runner.id(), true));
        assertThat(asked()).isTrue();
        clinics.as(clinic.administrator(), () -> settings.askEffort(true));
        clinics.as(clinic.clinician(), () -> settings.askEffortOf(runner.id(), false));
        assertThat(asked()).isFalse();
        assertThat(clinics.as(clinic.clinician(), () -> settings.effortOf(runner.id())))
                .isEqualTo(new EffortQuestion(true, false));
        clinics.as(clinic.clinician(), () -> settings.askEffortOf(runner.id(), null));
        assertThat(asked()).isTrue();
    }

    @Test
    void onlyTheCareTeamChoosesForAPatientAndOnlyAdministratorsForAll() {
        assertThatThrownBy(() -> clinics.as(clinic.otherClinician(), () -> settings.askEffortOf(runner.id(), true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinics.as(runner.actor(), () -> settings.askEffortOf(runner.id(), true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinics.as(clinic.clinician(), () -> settings.askEffort(true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private boolean asked() {
        return clinics.as(runner.actor(), () -> today.open()).effortAsked();
    }
}
