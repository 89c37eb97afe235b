package org.restride;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives every application that a test starts the test database, unless the test says {@code restride.test-database=false}. */
class TestDatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("restride.test-database", Boolean.class, true)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "testDatabase",
                            Map.of(
                                    "restride.media.folder", TestMedia.folder().toString(),
                                    "restride.secret-keys", "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                                    "spring.datasource.url", TestDatabase.url(),
                                    "spring.datasource.username",
                                            TestDatabase.application().user(),
                                    "spring.datasource.password",
                                            TestDatabase.application().password(),
                                    "spring.flyway.url", TestDatabase.url(),
                                    "spring.flyway.user", TestDatabase.owner().user(),
                                    "spring.flyway.password",
                                            TestDatabase.owner().password())));
        }
    }

    /** Before the one that starts the embedded database of the portal. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 100;
    }
}
