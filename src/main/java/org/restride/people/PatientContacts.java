package org.restride.people;

import java.util.Optional;
import org.restride.base.ForCareOf;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a patient can be written to. */
@Service
@Transactional(readOnly = true)
public class PatientContacts {

    private final Patients patients;

    PatientContacts(Patients patients) {
        this.patients = patients;
    }

    /**
     * Who the patient is and their address.
     *
     * @param email as the clinic has it; empty if it has none
     */
    public record Contact(PatientSummary who, Optional<String> email) {}

    /** One statement. */
    @ForCareOf
    public Optional<Contact> of(PatientId patient) {
        return patients.record(patient)
                .map(record -> new Contact(record.summary(), record.details().contactEmail()));
    }
}
