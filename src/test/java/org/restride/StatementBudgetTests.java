package org.restride;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementBudgetTests {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Path BUDGET = Path.of("src/test/resources/statement-budget.yaml");

    @Test
    void everyUseCaseOfTheBudgetIsMeasured() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(TESTS)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(StatementBudgetTests::read)
                    .toList();
        }
        assertThat(Files.readAllLines(BUDGET).stream()
                        .filter(line -> !line.startsWith("#") && line.contains(":"))
                        .map(line -> line.substring(0, line.lastIndexOf(':')))
                        .filter(useCase -> sources.stream().noneMatch(source -> source.contains('"' + useCase + '"'))))
                .isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
