package org.restride.messages.appointments;

import java.time.Instant;
import java.util.List;
import org.restride.base.PatientId;
import org.restride.messages.AgreedAppointments;
import org.springframework.stereotype.Component;

/** Tells reminders and the private calendar what was agreed on. */
@Component
class KeptAppointments implements AgreedAppointments {

    private final StoredAppointments appointments;

    KeptAppointments(StoredAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Agreed> between(PatientId patient, Instant from, Instant until) {
        return appointments.agreed(patient, from, until);
    }
}
