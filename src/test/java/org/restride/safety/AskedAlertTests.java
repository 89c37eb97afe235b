package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.restride.messages.appointments.AppointmentDesk;
import org.restride.messages.appointments.AppointmentReason;
import org.restride.messages.appointments.AskForAppointment;
import org.restride.messages.appointments.AskingForAppointment;
import org.restride.messages.appointments.BookedPatient;
import org.restride.messages.appointments.FreeTime;
import org.restride.messages.appointments.HowSoon;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who asked for an appointment stands on the list, as urgent as they said, until somebody answers. */
class AskedAlertTests extends WorklistClinic {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AskingForAppointment asking;

    @Autowired
    private AppointmentDesk desk;

    @Test
    void anOpenRequestStandsOnTheListUntilItIsAnswered() {
        Trainee patient = trainee("Asking");
        AskForAppointment asked = BookedPatient.request(AppointmentReason.CHECK_UP, HowSoon.TODAY);
        clinics.as(patient.actor(), () -> asking.ask(asked));
        WorklistRow row = await().until(() -> rows(WorklistQuery.Tab.MINE), rows -> rows.size() == 1)
                .getFirst();
        assertThat(row.reason()).isEqualTo(Reason.ASKED_TODAY);
        assertThat(row.urgency()).isEqualTo(Urgency.TODAY);
        FreeTime time = BookedPatient.free(clinics, context, clinic.clinician(), true);
        asClinician(() -> {
            desk.book(patient.id(), Optional.of(asked.id()), time.id());
        });
        await().until(() -> rows(WorklistQuery.Tab.MINE), List::isEmpty);
    }

    @Test
    void aRequestThatIsTakenBackBringsNobodyWork() {
        Trainee patient = trainee("Asking");
        AskForAppointment asked = BookedPatient.request(AppointmentReason.CHECK_UP, HowSoon.WHEN_THERE_IS_TIME);
        clinics.as(patient.actor(), () -> asking.ask(asked));
        await().until(() -> rows(WorklistQuery.Tab.MINE), rows -> rows.size() == 1);
        assertThat(rows(WorklistQuery.Tab.MINE).getFirst().reason()).isEqualTo(Reason.ASKED);
        clinics.as(patient.actor(), () -> asking.withdraw(asked.id()));
        await().until(() -> rows(WorklistQuery.Tab.MINE), List::isEmpty);
    }
}
