package org.restride.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the worklist's first page and a patient's page cost in a large clinic against a small one. Each size has a database and a portal of
 * its own; the small one and a large one run side by side and answer in turn, so that whatever else the machine does hits both.
 */
final class Scale {

    private static final double RATIO = 1.5;
    private static final int ENTRIES_EACH = 250;
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 400;
    private static final int DESKS = 200;

    /** The size that is wanted; where it was not measured, the growth is drawn out to it. */
    private static final int WANTED = 200_000;

    private final Settings settings;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();

    Scale(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    /** One size, made and running. */
    private record Clinic(int patients, Portal portal, Database database, List<Caseloads.Desk> desks) {}

    void run() throws Exception {
        List<Integer> sizes = settings.scale();
        for (int size : sizes) {
            make(size);
        }
        Growth worklist = new Growth();
        Growth patient = new Growth();
        Path smallest = folder(sizes.getFirst());
        try (Portal portal = Portal.startWithDoor(smallest)) {
            Clinic small = clinic(sizes.getFirst(), portal, smallest);
            for (int size : sizes.subList(1, sizes.size())) {
                try (Portal other = Portal.startWithDoor(folder(size))) {
                    Clinic large = clinic(size, other, folder(size));
                    compare("the worklist's first page", "worklist", "safety.worklist_entry", small, large, worklist);
                    compare("a patient's page", "patient", "people.patient", small, large, patient);
                }
            }
        }
        if (sizes.getLast() < WANTED) {
            extrapolate("the worklist's first page", worklist);
            extrapolate("a patient's page", patient);
        }
    }

    private void compare(String what, String which, String marker, Clinic small, Clinic large, Growth growth)
            throws Exception {
        ask(which, small, large, WARM_UP);
        Timed answer = ask(which, small, large, ROUNDS);
        String name = "%s: %d patients against %d".formatted(what, large.patients(), small.patients());
        report.figure(name, "%.2f ms, %.2f ms".formatted(answer.large(), answer.small()));
        report.atMost(name, answer.ratio(), RATIO, "");
        report.atMost(
                name + ", SQL statements",
                statements(which, marker, large),
                statements(which, marker, small),
                "");
        growth.add(large.patients(), answer.ratio());
    }

    private Timed ask(String which, Clinic small, Clinic large, int rounds) throws Exception {
        List<Long> ofSmall = new ArrayList<>();
        List<Long> ofLarge = new ArrayList<>();
        for (int n = 0; n < rounds; n++) {
            ofSmall.add(once(which, small, n));
            ofLarge.add(once(which, large, n));
        }
        return new Timed(median(ofSmall), median(ofLarge));
    }

    /** Medians in milliseconds. */
    private record Timed(double small, double large) {
        double ratio() {
            return large / small;
        }
    }

    /** The one that begins the transaction is not counted. */
    private int statements(String which, String marker, Clinic clinic) throws Exception {
        return new Sent(clinic.database()).of(marker, () -> once(which, clinic, ROUNDS)).size() - 1;
    }

    private long once(String which, Clinic clinic, int turn) throws IOException, InterruptedException {
        Caseloads.Desk desk = clinic.desks().get(turn % clinic.desks().size());
        UUID patient = desk.patients().get(turn / clinic.desks().size() % desk.patients().size());
        String address = "%s/bench/desk/%s?clinic=%s&clinician=%s&patient=%s"
                .formatted(clinic.portal().address(), which, desk.clinic(), desk.clinician(), patient);
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        String[] parts = response.body().split(" ");
        if (response.statusCode() != 200 || Integer.parseInt(parts[1]) == 0) {
            throw new IllegalStateException("The portal answers " + response.statusCode() + " to " + address
                    + ", or with nothing to show");
        }
        return Long.parseLong(parts[0]);
    }

    private void extrapolate(String what, Growth growth) {
        String name = "%s: %d patients against %d, by the growth so far (%s)"
                .formatted(what, WANTED, settings.scale().getFirst(), growth);
        growth.at(WANTED).ifPresent(ratio -> report.atMost(name, ratio, RATIO, ""));
    }

    private Clinic clinic(int patients, Portal portal, Path folder) throws Exception {
        portal.awaitReady();
        Database database = new Database(folder);
        return new Clinic(patients, portal, database, Caseloads.desks(database, DESKS));
    }

    /** One of the same day that was made to its end is taken again. */
    private void make(int patients) throws Exception {
        Path folder = folder(patients);
        Path made = folder.resolveSibling(folder.getFileName() + ".made");
        String today = LocalDate.now().toString();
        if (Files.exists(made) && Files.readString(made).equals(today)) {
            return;
        }
        Files.deleteIfExists(made);
        Made.delete(folder);
        long before = System.nanoTime();
        try (Portal portal = Portal.start(folder)) {
            portal.awaitReady();
            Database database = new Database(folder);
            Population.create(database, settings.sized(patients, Math.multiplyExact(patients, ENTRIES_EACH)));
            Caseloads.create(database, patients);
        }
        report.figure(
                "making %d patients with %d session entries".formatted(patients, (long) patients * ENTRIES_EACH),
                "%.0f s".formatted((System.nanoTime() - before) / 1e9));
        Files.writeString(made, today);
    }

    private static Path folder(int patients) {
        return Settings.FOLDER.resolve("scale-" + patients).toAbsolutePath();
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
