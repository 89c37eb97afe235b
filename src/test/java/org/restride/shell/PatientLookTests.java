package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditTrail;
import org.restride.base.PatientId;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class PatientLookTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientCharts charts;

    @Autowired
    private AuditTrail trail;

    @Test
    void openingThePageOfAPatientIsOneLook() {
        TestClinic clinic = clinics.create();
        PatientId patient = clinics.patient(clinic);
        clinics.as(clinic.clinician(), () -> charts.open(patient, Locale.ENGLISH));
        clinics.as(clinic.clinician(), () -> charts.again(patient, Locale.ENGLISH));
        assertThat(clinics.as(clinics.patientActor(clinic, patient), () -> trail.ofOwnRecord(100)))
                .filteredOn(entry -> entry.deed().equals("LOOKED"))
                .extracting(AuditEntry::subject)
                .containsExactly("patient-page");
    }
}
