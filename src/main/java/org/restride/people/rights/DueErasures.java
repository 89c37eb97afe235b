package org.restride.people.rights;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases records whose time has come, every hour and once in the cluster. */
@Configuration(proxyBeanMethods = false)
class DueErasures {

    private static final Logger LOG = LoggerFactory.getLogger(DueErasures.class);

    @Bean
    RecurringTask<Void> eraseWhatIsDue(
            StoredErasures erasures,
            Erasing erasing,
            CurrentActor actors,
            TransactionTemplate transactions,
            Clock clock) {
        return Tasks.recurring("erase-what-is-due", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> eraseAll(erasures, erasing, actors, transactions, clock));
    }

    /** One that fails is tried again in an hour and doesn't keep the others waiting. */
    static void eraseAll(
            StoredErasures erasures,
            Erasing erasing,
            CurrentActor actors,
            TransactionTemplate transactions,
            Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ClinicId> clinics = transactions.execute(status -> erasures.clinicsWithDue(today));
        clinics.forEach(clinic -> actors.asSystem(clinic, () -> erasing.due().forEach(patient -> {
            try {
                erasing.erase(patient);
            } catch (RuntimeException problem) {
                LOG.error(
                        "A record could not be erased and is tried again: {}",
                        problem.getClass().getName());
            }
        })));
    }
}
