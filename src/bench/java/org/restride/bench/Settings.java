package org.restride.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How large and how long. Each is a system property {@code bench.<name>}, given as {@code ./restride bench -Dbench.<name>=...}.
 *
 * @param patients patients in the database
 * @param entries session entries, spread over all patients
 * @param clients concurrent clients
 * @param seconds length of one round of load
 * @param rounds rounds of each kind of load, alternating
 * @param sessions sessions of each kind whose heap is measured
 * @param starts tries of the start time
 * @param view the clinician's view whose session is measured
 * @param parts what is measured
 * @param scale patients of the clinics that are compared with the first of them, ascending
 * @param keep where the database is kept as it was made, so that the next run takes it from there; none if empty
 */
record Settings(
        int patients,
        int entries,
        int clients,
        int seconds,
        int rounds,
        int sessions,
        int starts,
        String view,
        Set<Part> parts,
        List<Integer> scale,
        Optional<Path> keep) {

    /** A part of the run that can be left out. */
    enum Part {
        START,
        API,
        VIEWS,
        VISITS,
        HEAP,
        SEARCH,
        DUE,
        /** Large clinics against a small one; not among the usual, for it takes hours and up to 40 GB. */
        SCALE
    }

    static final Path FOLDER = Path.of("target", "bench");

    /** Exercises in a session, and so entries in its report. */
    static final int EXERCISES = 6;

    static Settings ofSystem() {
        return new Settings(
                number("patients", 100_000),
                number("entries", 3_000_000),
                number("clients", 16),
                number("seconds", 15),
                number("rounds", 3),
                number("sessions", 200),
                number("starts", 5),
                System.getProperty("bench.view", "worklist"),
                Arrays.stream(System.getProperty("bench.parts", "start,api,views,visits,heap,search,due")
                                .split(","))
                        .map(name -> Part.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Arrays.stream(System.getProperty("bench.scale", "1000,10000,50000,200000")
                                .split(","))
                        .map(size -> Integer.valueOf(size.strip()))
                        .sorted()
                        .toList(),
                Optional.of(System.getProperty("bench.keep", ""))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of));
    }

    /** The same with a database of another size. */
    Settings sized(int otherPatients, int otherEntries) {
        return new Settings(
                otherPatients, otherEntries, clients, seconds, rounds, sessions, starts, view, parts, scale, keep);
    }

    /** Whether nothing is measured that needs the one database that the other parts share. */
    boolean isWithoutPortal() {
        return Set.of(Part.DUE, Part.SCALE).containsAll(parts);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** The search is measured on catalogues of its own. */
    boolean needsPatients() {
        return parts.stream().anyMatch(part -> part != Part.SEARCH && part != Part.DUE && part != Part.SCALE);
    }

    Duration round() {
        return Duration.ofSeconds(seconds);
    }

    /** Before the first round, for the compilers of the virtual machine. */
    Duration warmUp() {
        return round().multipliedBy(2);
    }

    /** Reports of sessions that a patient has sent before the benchmark begins. */
    int sessionsPerPatient() {
        return Math.max(1, entries / (patients * EXERCISES));
    }

    private static int number(String name, int usual) {
        return Integer.getInteger("bench." + name, usual);
    }
}
