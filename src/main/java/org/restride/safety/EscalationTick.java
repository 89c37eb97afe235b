package org.restride.safety;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Climbs ladders whose time has come: often, since minutes count, and once in the cluster. */
@Configuration(proxyBeanMethods = false)
class EscalationTick {

    static final String NAME = "climb-escalations";

    private static final int SECONDS = 15;

    @Bean
    RecurringTask<Void> climbEscalations(EscalationRound round) {
        return Tasks.recurring(NAME, FixedDelay.ofSeconds(SECONDS)).execute((instance, context) -> round.run());
    }
}
