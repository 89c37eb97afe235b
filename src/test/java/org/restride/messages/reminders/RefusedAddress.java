package org.restride.messages.reminders;

import java.time.Clock;
import java.util.Optional;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A patient whose letters the mail server would not take, as a round notes it. */
public final class RefusedAddress {

    private RefusedAddress() {}

    public static void note(ApplicationContext context, ClinicId clinic, PatientId patient, String address) {
        context.getBean(CurrentActor.class).asSystem(clinic, () -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    context.getBean(Reminders.class).choose(patient, new ChooseReminders(true, ReminderTimes.USUAL, 0));
                    StoredChoices choices = context.getBean(StoredChoices.class);
                    choices.refused(
                            patient, address, context.getBean(Clock.class).instant());
                    choices.find(patient).ifPresent(choice -> choices.next(patient, Optional.empty(), choice.zone()));
                }));
    }
}
