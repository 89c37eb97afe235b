package org.restride.messages.appointments;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import javax.sql.DataSource;
import org.restride.base.CurrentActor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts the letters about an appointment into the work to be done, in the transaction that changes it: one for each of the two. */
@Component
class AppointmentPost {

    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> sending;
    private final CurrentActor actors;
    private final Clock clock;

    AppointmentPost(
            DataSource source,
            @Qualifier("sendAppointmentLetter") OneTimeTask<Void> sending,
            CurrentActor actors,
            Clock clock) {
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), sending)
                .tableName("platform.scheduled_tasks")
                .build();
        this.sending = sending;
        this.actors = actors;
        this.clock = clock;
    }

    void tell(Appointment appointment) {
        for (AppointmentLetter.Reader reader : AppointmentLetter.Reader.values()) {
            AppointmentLetter letter =
                    new AppointmentLetter(actors.get().clinic(), appointment.id(), appointment.sequence(), reader);
            scheduler.scheduleIfNotExists(sending.instance(letter.code()), clock.instant());
        }
    }
}
