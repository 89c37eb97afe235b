package org.restride.base.partitions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;

/** Makes partitions at start and twice a day, once in the cluster, and warns when a default partition had to take rows. */
@Configuration(proxyBeanMethods = false)
class PartitionUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionUpkeep.class);
    private static final Status WARNING = new Status("WARNING", "Rows are in a default partition");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner makePartitionsAtStart(MonthPartitions partitions) {
        return arguments -> makeAhead(partitions);
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

    /** Nothing is lost when this fails: the default partition takes the rows, and the health says so. */
    private static void makeAhead(MonthPartitions partitions) {
        try {
            partitions.makeAhead();
        } catch (DataAccessException problem) {
            LOG.error("Partitions could not be made ahead", problem);
        }
    }
}
