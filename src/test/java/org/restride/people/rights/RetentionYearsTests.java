package org.restride.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The years for which records are usually kept, in the program and in the guide. */
class RetentionYearsTests {

    @Test
    void theGuideTellsTheSameYearsAndSources() throws Exception {
        Properties years = new Properties();
        try (InputStream file = Retention.class.getResourceAsStream("/retention/years.properties")) {
            years.load(file);
        }
        String guide = Files.readString(Path.of("src/docs/guides/operators.md"));
        assertThat(years.stringPropertyNames().stream()
                        .filter(name -> name.endsWith(".years") && !name.startsWith("other"))
                        .map(name -> name.substring(0, 2))
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .allSatisfy(country -> assertThat(guide)
                        .contains("| %s | %s | %s |"
                                .formatted(
                                        country,
                                        years.getProperty(country + ".years"),
                                        years.getProperty(country + ".source"))));
        assertThat(guide).contains("| elsewhere | " + years.getProperty("other.years") + " | none known |");
    }
}
