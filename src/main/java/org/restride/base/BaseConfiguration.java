package org.restride.base;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.restride.base.embedded.EmbeddedDatabase;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.PlatformTransactionManager;

/** Time, transactions and method security. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class BaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PlatformTransactionManager transactionManager(
            DataSource dataSource, CurrentActor actors, DeviceRelation devices, Afterwards afterwards) {
        return new ClinicTransactions(dataSource, actors, devices, afterwards);
    }

    /** Tells of what was refused, see {@link Refusals}; what is granted is no event. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    Storage storage(Optional<EmbeddedDatabase> embedded) {
        return new Storage(
                () -> embedded.map(database -> database.disk().allowsWrites()).orElse(true));
    }
}
