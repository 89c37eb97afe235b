package org.restride.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away what has ended in the directory: tokens, links and counters of tries. */
@Configuration(proxyBeanMethods = false)
class TidyUp {

    private static final int AT_ONCE = 1_000;

    @Bean
    RecurringTask<Void> tidyUpDirectory(StoredDevices devices, OneTimeLinks links, Throttle throttle, Clock clock) {
        return Tasks.recurring("people-tidy-up", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    devices.removeExpired(clock.instant());
                    links.removeExpired();
                    throttle.removeExpired(AT_ONCE);
                });
    }
}
