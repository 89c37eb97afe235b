package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs after all other browser tests, by its name: nothing that the database knows of any patient is in the log of the portal that
 * they used, which is written as in production.
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

    @Test
    void theLogKnowsNobody() throws IOException, SQLException {
        assumeTrue(Portal.isOwn(), "the log of a portal that was started elsewhere is elsewhere");
        Portal.address();
        List<String> lines = Files.readAllLines(Portal.LOG);
        Set<String> personal = personal();
        assertThat(personal).hasSizeGreaterThan(100);
        String log = String.join("\n", lines);
        assertThat(personal.stream()
                        .filter(word -> Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])")
                                .matcher(log)
                                .find()))
                .isEmpty();
    }

    @Test
    void everyLineIsAnObjectForTheCollectorOfLogs() throws IOException {
        assumeTrue(Portal.isOwn(), "the log of a portal that was started elsewhere is elsewhere");
        Portal.address();
        JsonMapper json = new JsonMapper();
        List<String> lines = Files.readAllLines(Portal.LOG).stream()
                .filter(line -> !line.startsWith("WARNING:"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(LINES).allSatisfy(line -> assertThat(
                        json.readTree(line).path("message").isString())
                .isTrue());
    }

    private static Set<String> personal() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (InputStream file = Files.newInputStream(Portal.DATA.resolve("database.properties"))) {
            secrets.load(file);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + secrets.getProperty("port") + "/restride";
        Set<String> words = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", secrets.getProperty("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PERSONAL)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
