package org.restride.base.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the embedded database before the portal, unless an address of another one is set. */
class EmbeddedDatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    private final Log log;
    private final ConfigurableBootstrapContext bootstrap;

    EmbeddedDatabaseEnvironment(DeferredLogFactory logs, ConfigurableBootstrapContext bootstrap) {
        this.log = logs.getLog(EmbeddedDatabaseEnvironment.class);
        this.bootstrap = bootstrap;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Path data = Path.of(environment.getProperty("restride.data", "data"));
        EmbeddedDatabase database = EmbeddedDatabase.start(EmbeddedDatabaseSettings.in(data));
        // These run after every context is closed, and so after the connection pool.
        SpringApplication.getShutdownHandlers().add(database::close);
        bootstrap.addCloseListener(event ->
                event.getApplicationContext().getBeanFactory().registerSingleton("embeddedDatabase", database));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("embeddedDatabase", properties(database, environment)));
        log.info("The embedded PostgreSQL keeps its data in " + database.folder());
    }

    /** Its demo accounts have well-known passwords, so the portal listens on this machine only. */
    private static Map<String, Object> properties(EmbeddedDatabase database, ConfigurableEnvironment environment) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.application().user(),
                "spring.datasource.password", database.application().password(),
                "spring.flyway.url", database.url(),
                "spring.flyway.user", database.owner().user(),
                "spring.flyway.password", database.owner().password(),
                "server.address", "127.0.0.1",
                "restride.embedded", true));
        if (!environment.containsProperty(SecretKeys.SETTING)) {
            properties.put(SecretKeys.SETTING, SecretKeys.in(database.folder()));
        }
        return properties;
    }

    /** After the configuration files, which may name the folder or another database. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
