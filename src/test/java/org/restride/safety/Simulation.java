package org.restride.safety;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restride.safety.SimulatedPatient.Planted;

/**
 * Two hundred made-up patients over twelve weeks, eight of ten deteriorations each: how many of them some way to alert finds within four weeks,
 * how soon, and how often it alerts although nothing was planted. Whoever is alerted of looks into it on the next day and closes it. An alert counts
 * as finding whatever its reason, for every way alike; by chance alone some are found, which is why that is told as well.
 */
final class Simulation {

    private static final int PATIENTS = 200;
    private static final int OF_EACH = 10;
    private static final int FOUND_WITHIN = 28;
    private static final int CASELOAD = 40;
    private static final double WEEKS = SimulatedPatient.DAYS / 7.0;

    private final List<SimulatedPatient> patients;

    /**
     * @param seed gives the same patients each time
     */
    Simulation(long seed) {
        Planted[] kinds = Planted.values();
        patients = IntStream.range(0, PATIENTS)
                .mapToObj(number -> {
                    int kind = 1 + number / OF_EACH;
                    return new SimulatedPatient(
                            seed * PATIENTS + number, kind < kinds.length ? kinds[kind] : Planted.NOTHING);
                })
                .toList();
    }

    /** Says on which days a patient is alerted of. */
    interface Way {
        List<Integer> alerts(SimulatedPatient patient);
    }

    /**
     * What came of it.
     *
     * @param found of the planted ones, by kind
     * @param days from the onset to the alert, median of those found
     * @param falsePerWeek alerts of nothing, per week of a clinician with 40 patients
     * @param byChance share of patients with nothing planted who are alerted of within any four weeks
     */
    record Result(List<Found> found, double days, double falsePerWeek, double byChance) {

        int all() {
            return found.stream().mapToInt(Found::found).sum();
        }
    }

    /** How many of a kind were found, and how soon. */
    record Found(Planted kind, int found, int of, Optional<Double> days) {}

    Result by(Way way) {
        List<Found> found = new ArrayList<>();
        List<Integer> delays = new ArrayList<>();
        long wrong = 0;
        int atRisk = 0;
        int hit = 0;
        Map<SimulatedPatient, List<Integer>> alerts =
                patients.stream().collect(Collectors.toMap(Function.identity(), way::alerts));
        for (SimulatedPatient patient : patients) {
            List<Integer> days = alerts.getOrDefault(patient, List.of());
            if (patient.planted() == Planted.NOTHING) {
                wrong += days.size();
                for (int from = 0; from + FOUND_WITHIN <= SimulatedPatient.DAYS; from += FOUND_WITHIN) {
                    int first = from;
                    atRisk++;
                    hit += days.stream().anyMatch(day -> day >= first && day < first + FOUND_WITHIN) ? 1 : 0;
                }
            } else {
                wrong += days.stream().filter(day -> day < patient.onset()).count();
            }
        }
        for (Planted kind : Planted.values()) {
            if (kind != Planted.NOTHING) {
                List<Integer> ofKind = delays(kind, alerts);
                delays.addAll(ofKind);
                found.add(new Found(kind, ofKind.size(), OF_EACH, median(ofKind)));
            }
        }
        return new Result(
                found, median(delays).orElse(0.0), wrong / WEEKS * CASELOAD / weeksShare(), (double) hit / atRisk);
    }

    /** Patients as whole ones: those with something planted count until its onset. */
    private double weeksShare() {
        return patients.stream()
                .mapToDouble(patient ->
                        patient.planted() == Planted.NOTHING ? 1 : (double) patient.onset() / SimulatedPatient.DAYS)
                .sum();
    }

    private List<Integer> delays(Planted kind, Map<SimulatedPatient, List<Integer>> alerts) {
        return patients.stream()
                .filter(patient -> patient.planted() == kind)
                .flatMap(patient -> alerts.getOrDefault(patient, List.of()).stream()
                        .filter(day -> day >= patient.onset() && day < patient.onset() + FOUND_WITHIN)
                        .min(Comparator.naturalOrder())
                        .map(day -> day - patient.onset())
                        .stream())
                .toList();
    }

    private static Optional<Double> median(List<Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0);
    }

    /** What peers do: each day with a report above a number is an alert. */
    static Way painAbove(int number) {
        return patient -> patient.on(SimulatedPatient.DAYS - 1).pains().stream()
                .filter(pain -> pain.score() > number)
                .map(pain -> (int) ChronoUnit.DAYS.between(SimulatedPatient.day(0), pain.day()))
                .distinct()
                .toList();
    }

    /** The rules, with a look each evening. */
    static Way rules(Rules rules) {
        return patient ->
                raised(rules, patient).stream().map(Raised::day).distinct().toList();
    }

    /** An alert on a day. */
    record Raised(int day, Reason reason) {}

    static List<Raised> raised(Rules rules, SimulatedPatient patient) {
        List<Alert> told = new ArrayList<>();
        List<Raised> raised = new ArrayList<>();
        for (int number = 0; number < SimulatedPatient.DAYS; number++) {
            var now = TrainingFacts.eveningOf(SimulatedPatient.day(number));
            Facts facts = patient.on(number);
            told.replaceAll(alert -> alert.isOpen() ? SimulatedAlerts.closed(alert, now) : alert);
            Set<Finding> findings =
                    new KnownAlerts(told).newOrOpen(rules.evaluate(facts, now).findings());
            for (Finding finding : findings) {
                if (told.stream().noneMatch(alert -> alert.isAbout(finding))) {
                    told.add(SimulatedAlerts.open(finding, now));
                    raised.add(new Raised(number, finding.reason()));
                }
            }
        }
        return raised;
    }

    List<SimulatedPatient> patients() {
        return patients;
    }
}
