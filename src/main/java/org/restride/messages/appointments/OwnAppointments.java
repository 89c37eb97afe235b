package org.restride.messages.appointments;

import java.util.List;
import org.restride.base.OwnData;
import org.restride.base.OwnTable;
import org.springframework.stereotype.Component;

/** For which appointments a patient asked, and which they had. */
@Component
class OwnAppointments implements OwnData {

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("messages.appointment", "starts_at").showing("starts_at", "clinician_id", "state"),
                OwnTable.of("messages.appointment_request", "asked_at").showing("asked_at", "reason", "closed_at"));
    }

    @Override
    public int place() {
        return 71;
    }
}
