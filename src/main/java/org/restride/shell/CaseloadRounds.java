package org.restride.shell;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.restride.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts plans anew, a few at a time and once in the cluster, so that each is counted once a day as long as it goes on. */
@Configuration(proxyBeanMethods = false)
class CaseloadRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CaseloadRounds.class);
    private static final int BATCH = 300;

    @Bean
    RecurringTask<Void> countCaseloads(
            StoredEpisodes episodes, CaseloadCounting counting, CurrentActor actors, Clock clock) {
        return Tasks.recurring("count-caseloads", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> countSome(episodes, counting, actors, clock));
    }

    static void countSome(StoredEpisodes episodes, CaseloadCounting counting, CurrentActor actors, Clock clock) {
        episodes.due(clock.instant(), BATCH)
                .forEach(due -> actors.asSystem(due.clinic(), () -> {
                    try {
                        counting.count(due.patient(), due.plan());
                    } catch (RuntimeException problem) {
                        LOG.error(
                                "A plan could not be counted and is tried again: {}",
                                problem.getClass().getName());
                    }
                }));
    }
}
