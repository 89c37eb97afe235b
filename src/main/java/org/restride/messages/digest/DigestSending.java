package org.restride.messages.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the letters that are due, twice an hour and once in the cluster. */
@Configuration(proxyBeanMethods = false)
class DigestSending {

    @Bean
    RecurringTask<Void> sendDigests(DigestRound round) {
        return Tasks.recurring("send-digests", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((instance, context) -> round.go());
    }
}
