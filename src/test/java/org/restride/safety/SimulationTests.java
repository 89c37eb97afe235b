package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.restride.safety.SimulatedPatient.Planted;

/** The shipped rules against what peers do. {@code ./restride bench -Dbench.parts=simulation} writes the table over more patients. */
class SimulationTests {

    /** Where the table goes; without it only the claims are tested. */
    private static final String FILE = "restride.simulation";

    private static final int RUNS_FOR_TABLE = 5;

    private final Rules rules = RuleSets.read(RuleSets.shipped());

    @Test
    void shippedRulesFindMoreThanEachFixedPainAndAlertLessOftenOfNothing() {
        Simulation simulation = new Simulation(1);
        Simulation.Result shipped = simulation.by(Simulation.rules(rules));
        Simulation.Result aboveFive = simulation.by(Simulation.painAbove(5));
        Simulation.Result atTen = simulation.by(Simulation.painAbove(9));
        assertThat(shipped.all()).isGreaterThan(aboveFive.all() * 3 / 2);
        assertThat(shipped.falsePerWeek()).isLessThan(aboveFive.falsePerWeek());
        assertThat(shipped.all()).isGreaterThan(atTen.all() * 10);
        assertThat(shipped.found()).allSatisfy(kind -> assertThat(kind.found()).isGreaterThanOrEqualTo(7));
        assertThat(shipped.found())
                .filteredOn(kind -> kind.kind() == Planted.RED_FLAG)
                .singleElement()
                .satisfies(flags -> {
                    assertThat(flags.found()).isEqualTo(flags.of());
                    assertThat(flags.days()).contains(0.0);
                });
    }

    @Test
    void sameSeedGivesTheSamePatients() {
        assertThat(new SimulatedPatient(3, Planted.SUDDEN).on(50).pains())
                .isEqualTo(new SimulatedPatient(3, Planted.SUDDEN).on(50).pains());
    }

    @Test
    void tableTellsOfEveryWayOverTheSamePatients() throws IOException {
        Optional<Path> file = Optional.ofNullable(System.getProperty(FILE)).map(Path::of);
        List<Simulation> simulations = LongStream.rangeClosed(1, file.isPresent() ? RUNS_FOR_TABLE : 1)
                .mapToObj(Simulation::new)
                .toList();
        Map<String, Simulation.Way> ways = new LinkedHashMap<>();
        file.ifPresent(_ -> ways.put("shipped rules", Simulation.rules(rules)));
        ways.put("pain above 5", Simulation.painAbove(5));
        ways.put("pain 10", Simulation.painAbove(9));
        List<String> table = new ArrayList<>();
        table.add("| way | found | " + kinds() + " | days | false per week | by chance |");
        table.add("|---|---|" + "---|".repeat(Planted.values().length - 1) + "---|---|---|");
        ways.forEach((name, way) ->
                table.add(row(name, simulations.stream().map(one -> one.by(way)).toList())));
        assertThat(table).hasSize(ways.size() + 2);
        assertThat(table.getLast()).startsWith("| pain 10 | ").contains(" of " + simulations.size() * 80);
        if (file.isPresent()) {
            table.forEach(System.out::println);
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            Files.write(file.get(), table);
        }
    }

    private static String kinds() {
        return Arrays.stream(Planted.values())
                .filter(kind -> kind != Planted.NOTHING)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" | "));
    }

    private static String row(String name, List<Simulation.Result> results) {
        StringBuilder row = new StringBuilder();
        int found = results.stream().mapToInt(Simulation.Result::all).sum();
        int of = results.stream()
                .flatMap(result -> result.found().stream())
                .mapToInt(Simulation.Found::of)
                .sum();
        row.append(String.format(Locale.ROOT, "| %s | %d of %d |", name, found, of));
        for (int kind = 0; kind < results.getFirst().found().size(); kind++) {
            row.append(cell(results, kind));
        }
        return row.append(String.format(
                        Locale.ROOT,
                        " %.1f | %.1f | %.0f %% |",
                        mean(results.stream().map(Simulation.Result::days).toList()),
                        mean(results.stream()
                                .map(Simulation.Result::falsePerWeek)
                                .toList()),
                        100
                                * mean(results.stream()
                                        .map(Simulation.Result::byChance)
                                        .toList())))
                .toString();
    }

    private static String cell(List<Simulation.Result> results, int kind) {
        List<Simulation.Found> cells =
                results.stream().map(result -> result.found().get(kind)).toList();
        String days = String.format(
                Locale.ROOT,
                "%.0f d",
                mean(cells.stream()
                        .map(Simulation.Found::days)
                        .flatMap(Optional::stream)
                        .toList()));
        int found = cells.stream().mapToInt(Simulation.Found::found).sum();
        return " %d%s |".formatted(found, found == 0 ? "" : ", " + days);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
