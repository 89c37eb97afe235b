package org.restride.base;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * Takes up, once a minute and once in the cluster, what a node had committed to do and did not get done: it was killed, or it failed. The
 * listeners read everything anew, so that twice does no harm.
 */
@Configuration(proxyBeanMethods = false)
class OutstandingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(OutstandingEvents.class);

    /** What takes longer is not being done by anybody any more. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final int BATCH = 200;
    private static final int TRIES = 10;

    @Bean
    RecurringTask<Void> takeUpOutstandingEvents(
            JdbcClient jdbc, IncompleteEventPublications publications, Clock clock) {
        return Tasks.recurring("take-up-events", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> takeUp(jdbc, publications, clock.instant()));
    }

    static void takeUp(JdbcClient jdbc, IncompleteEventPublications publications, Instant now) {
        int givenUp = mark(jdbc, "RESUBMITTED", "status = 'FAILED' and completion_attempts >= :tries", now);
        if (givenUp > 0) {
            LOG.error("{} events failed {} times and are not tried again", givenUp, TRIES);
        }
        mark(jdbc, "FAILED", "status <> 'FAILED' and coalesce(completion_attempts, 0) < :tries", now);
        publications.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withBatchSize(BATCH));
    }

    /** Only what is failed is taken up by the library, and one that it has taken up stays so if its node dies. */
    private static int mark(JdbcClient jdbc, String status, String which, Instant now) {
        return jdbc.sql("""
                update platform.event_publication set status = :status
                where completion_date is null and %s and greatest(publication_date, last_resubmission_date) < :before
                """.formatted(which))
                .param("status", status)
                .param("tries", TRIES)
                .param("before", Columns.utc(now.minus(ABANDONED)))
                .update();
    }
}
