package org.restride.safety;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.restride.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at those patients whose time has come (silence, a plan's end) once a minute and once in the cluster; never at all patients. */
@Configuration(proxyBeanMethods = false)
class DueChecks {

    private static final Logger LOG = LoggerFactory.getLogger(DueChecks.class);
    private static final int BATCH = 200;

    /** A look that fails is tried again after this, so that it doesn't keep the others waiting. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> checkWhoIsDue(
            Watches watches, Watching watching, CurrentActor actors, TransactionTemplate transactions, Clock clock) {
        return Tasks.recurring("check-who-is-due", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> checkAll(watches, watching, actors, transactions, clock));
    }

    static void checkAll(
            Watches watches, Watching watching, CurrentActor actors, TransactionTemplate transactions, Clock clock) {
        Instant now = clock.instant();
        List<Watches.Due> due;
        do {
            due = watches.due(now, BATCH);
            due.forEach(each -> actors.asSystem(each.clinic(), () -> {
                try {
                    watching.look(each.patient());
                } catch (RuntimeException problem) {
                    LOG.error(
                            "A patient could not be looked at and is tried again: {}",
                            problem.getClass().getName());
                    transactions.executeWithoutResult(
                            status -> watches.next(each.patient(), Optional.of(now.plus(AGAIN))));
                }
            }));
        } while (due.size() == BATCH);
    }
}
