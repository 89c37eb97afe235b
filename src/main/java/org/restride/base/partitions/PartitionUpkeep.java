package org.restride.base.partitions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Makes partitions at start and twice a day, once in the cluster, and warns when a default partition had to take rows. */
@Configuration(proxyBeanMethods = false)
class PartitionUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionUpkeep.class);
    private static final Status WARNING = new Status("WARNING", "Rows are in a default partition");

    @Bean
    SmartLifecycle makePartitionsAtStart(MonthPartitions partitions) {
        return new AtStart(partitions);
    }

    @Bean
    RecurringTask<Void> makePartitions(MonthPartitions partitions) {
        return Tasks.recurring("make-partitions", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> makeAhead(partitions));
    }

    @Bean
    HealthIndicator partitionsHealthIndicator(MonthPartitions partitions) {
        return () -> {
            List<String> overflowing = partitions.overflowing();
            return overflowing.isEmpty()
                    ? Health.up().build()
                    : Health.status(WARNING).withDetail("tables", overflowing).build();
        };
    }

    /** Before anything is written: before the web server takes requests and before a demo clinic is made. */
    private static final class AtStart implements SmartLifecycle {

        private static final int WELL_BEFORE = 1_000;

        private final MonthPartitions partitions;
        private volatile boolean started;

        AtStart(MonthPartitions partitions) {
            this.partitions = partitions;
        }

        @Override
        public void start() {
            makeAhead(partitions);
            started = true;
        }

        @Override
        public void stop() {
            started = false;
        }

        @Override
        public boolean isRunning() {
            return started;
        }

        @Override
        public int getPhase() {
            return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - WELL_BEFORE;
        }
    }

    /** Nothing is lost when this fails: the default partition takes the rows, and the health says so. */
    private static void makeAhead(MonthPartitions partitions) {
        try {
            partitions.makeAhead();
        } catch (DataAccessException problem) {
            LOG.error("Partitions could not be made ahead", problem);
        }
    }
}
