package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restride.base.embedded.EmbeddedDatabase;
import org.restride.base.embedded.EmbeddedDatabaseSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs after all other browser tests, when their portals have ended: nothing that the database knows of any patient is in the log of the
 * portal that they used, which is written as in production.
 */
class WhatTheLogKnowsTests {

    private static final int LINES = 20;
    private static final String PERSONAL = """
            select first_name || ' ' || last_name from people.patient
            union select last_name from people.patient
            union select email from people.patient where email is not null
            union select phone from people.patient where phone is not null
            union select external_number from people.patient where external_number is not null
            union select id::text from people.patient
            union select login from platform.account
            union select note from progress.session_log where note <> ''
            """;

    @ParameterizedTest
    @MethodSource("portals")
    void theLogKnowsNobody(Path portal) throws IOException, SQLException {
        Set<String> personal = personal(portal.resolve(Portal.DATA));
        assertThat(personal).hasSizeGreaterThan(100);
        Predicate<String> names = Pattern.compile(personal.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")))
                .asPredicate();
        assertThat(log(portal)).filteredOn(names).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("portals")
    void everyLineIsAnObjectForTheCollectorOfLogs(Path portal) throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> lines = log(portal).stream()
                .filter(line -> !line.startsWith("WARNING:"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(LINES).allSatisfy(line -> assertThat(
                        json.readTree(line).path("message").isString())
                .isTrue());
    }

    private static List<Path> portals() throws IOException {
        try (Stream<Path> folders = Files.list(Portal.FOLDERS)) {
            return folders.filter(folder -> Files.exists(folder.resolve(Portal.LOG)))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> log(Path portal) throws IOException {
        return Files.readAllLines(portal.resolve(Portal.LOG));
    }

    private static Set<String> personal(Path data) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (InputStream file = Files.newInputStream(data.resolve("database.properties"))) {
            secrets.load(file);
        }
        Set<String> words = new TreeSet<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(EmbeddedDatabaseSettings.in(data));
                Connection connection =
                        DriverManager.getConnection(database.url(), "postgres", secrets.getProperty("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PERSONAL)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
