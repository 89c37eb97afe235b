package org.restride.messages.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.restride.base.Access;
import org.restride.base.CurrentActor;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.messages.appointments.AppointmentDesk;
import org.restride.messages.appointments.AppointmentSettings;
import org.restride.messages.appointments.Appointments;
import org.restride.messages.appointments.AskingForAppointment;
import org.restride.messages.appointments.FreeTimes;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.people.StaffNames;
import org.springframework.stereotype.Component;

/** What the screens of appointments need from the application. */
@Component
record AppointmentScreens(
        AskingForAppointment asking,
        AppointmentDesk desk,
        Appointments appointments,
        FreeTimes times,
        AppointmentSettings settings,
        Clinics clinics,
        PatientRecords patients,
        StaffNames staff,
        Drafts drafts,
        CurrentActor actors,
        Access access,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }

    /** Whether the acting clinician cares for the patient, or the acting person is the patient. */
    boolean mayActFor(PatientId patient) {
        return access.careOf(patient);
    }

    ZoneId clinicZone() {
        return clinics.current().zone();
    }
}
