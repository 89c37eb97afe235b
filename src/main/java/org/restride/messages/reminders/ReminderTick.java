package org.restride.messages.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.restride.base.EachClinic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a minute and once in the cluster: those whose time has come, never all patients. */
@Configuration(proxyBeanMethods = false)
class ReminderTick {

    /** What was sent is needed to be sent once, and to tell the clinic how it went lately. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final String FORGET = "forget-old-reminders";

    @Bean
    RecurringTask<Void> sendReminders(ReminderRound round) {
        return Tasks.recurring("send-reminders", FixedDelay.ofSeconds(60)).execute((instance, context) -> round.run());
    }

    @Bean
    RecurringTask<Void> forgetOldReminders(
            StoredSendings sendings, EachClinic clinics, TransactionTemplate transactions, Clock clock) {
        return Tasks.recurring(FORGET, FixedDelay.ofHours(24))
                .execute((instance, context) -> clinics.visit(
                        FORGET,
                        clinic -> transactions.executeWithoutResult(
                                status -> sendings.forgetBefore(clock.instant().minus(KEPT)))));
    }
}
