package org.restride.messages.appointments;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends letters about appointments, each once in the cluster; again, less and less often for two days, if the mail server doesn't take them. */
@Configuration(proxyBeanMethods = false)
class AppointmentSending {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int TRIES = 12;

    @Bean
    OneTimeTask<Void> sendAppointmentLetter(AppointmentLetters letters) {
        return Tasks.oneTime("send-appointment-letter", Void.class)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_WAIT, 2)))
                .execute((instance, context) -> letters.send(AppointmentLetter.of(instance.getId())));
    }
}
