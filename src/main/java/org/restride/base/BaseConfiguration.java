package org.restride.base;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.restride.base.embedded.EmbeddedDatabase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    PlatformTransactionManager transactionManager(DataSource dataSource, CurrentActor actors, DeviceRelation devices) {
        return new ClinicTransactions(dataSource, actors, devices);
    }

    @Bean
    Storage storage(Optional<EmbeddedDatabase> embedded) {
        return new Storage(
                () -> embedded.map(database -> database.disk().allowsWrites()).orElse(true));
    }
}
