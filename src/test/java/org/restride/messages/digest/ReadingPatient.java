package org.restride.messages.digest;

import java.time.Instant;
import java.util.List;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A patient who wants the clinic's letters and got one. */
public final class ReadingPatient {

    private ReadingPatient() {}

    public static void read(TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient) {
        clinics.as(clinics.patientActor(clinic, patient), () -> context.getBean(DigestChoice.class)
                .choose(true));
        clinics.as(clinic.editor(), () -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    StoredDigests digests = context.getBean(StoredDigests.class);
                    digests.begin(patient, 1, List.of(), Instant.now());
                    digests.sent(patient, 1);
                }));
    }
}
