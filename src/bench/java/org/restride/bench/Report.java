package org.restride.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures, each beside its target, on the screen as they come and in a file at the end. */
final class Report {

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A figure without a target. */
    void figure(String what, String measured) {
        row(what, measured, "", "");
    }

    void atLeast(String what, double measured, double wanted) {
        row(what, number(measured), "at least " + number(wanted), measured >= wanted ? "met" : "not met");
    }

    void atMost(String what, double measured, double wanted, String unit) {
        String space = unit.isEmpty() ? "" : " ";
        row(
                what,
                number(measured) + space + unit,
                "at most " + number(wanted) + space + unit,
                measured <= wanted ? "met" : "not met");
    }

    void note(String text) {
        System.out.println(text);
        notes.add(text);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| what | measured | wanted | |");
        lines.add("|---|---|---|---|");
        lines.addAll(rows);
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private void row(String what, String measured, String wanted, String verdict) {
        rows.add("| %s | %s | %s | %s |".formatted(what, measured, wanted, verdict));
        System.out.println("%-58s %-44s %-18s %s".formatted(what, measured, wanted, verdict));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
