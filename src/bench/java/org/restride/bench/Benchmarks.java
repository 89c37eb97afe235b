package org.restride.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All benchmarks in one run, on one database that is made for them. */
final class Benchmarks {

    private static final double START_SECONDS = 12;

    private final Settings settings;
    private final Path data;
    private final Database database;
    private final Report report = new Report();

    private Benchmarks(Settings settings) {
        this.settings = settings;
        this.data = Settings.FOLDER.resolve("data").toAbsolutePath();
        this.database = new Database(data);
    }

    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Files.createDirectories(Settings.FOLDER);
        new Benchmarks(Settings.ofSystem()).run();
    }

    private void run() throws Exception {
        report.note("%d processors, JDK %s, %d patients, %d session entries, %d clients"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        settings.patients(),
                        settings.patients() * settings.sessionsPerPatient() * Settings.EXERCISES,
                        settings.clients()));
        if (settings.has(Settings.Part.DUE)) {
            new DueLists(settings, report).run();
        }
        if (settings.has(Settings.Part.SCALE)) {
            new Scale(settings, report).run();
        }
        if (settings.isWithoutPortal()) {
            report.write(Settings.FOLDER.resolve("report.md"));
            return;
        }
        makeDatabase();
        if (settings.has(Settings.Part.START)) {
            starts();
        }
        if (settings.needsPatients()) {
            patients();
        }
        if (settings.has(Settings.Part.SEARCH)) {
            search();
        }
        report.write(Settings.FOLDER.resolve("report.md"));
    }

    private void patients() throws Exception {
        Patients patients;
        try (Portal portal = Portal.start(data)) {
            portal.awaitReady();
            patients = Patients.load(database);
            durability();
            if (settings.has(Settings.Part.API)) {
                new AgainstLimit(settings, database, patients, report).run(portal);
            }
        }
        try (Portal portal = Portal.startWithDoor(data)) {
            portal.awaitReady();
            Screens screens = new Screens(settings, patients, report);
            if (settings.has(Settings.Part.VIEWS)) {
                screens.load(portal);
            }
            if (settings.has(Settings.Part.VISITS)) {
                screens.visits(portal);
            }
            if (settings.has(Settings.Part.HEAP)) {
                screens.sessions(portal);
            }
        }
    }

    private void search() throws Exception {
        try (Portal portal = Portal.startWithDoor(data)) {
            portal.awaitReady();
            new Search(Shelves.create(database), report).run(portal);
        }
    }

    private void makeDatabase() throws Exception {
        if (settings.keep().isPresent() && Files.exists(settings.keep().get())) {
            Made.copy(settings.keep().get(), data);
            report.note("The database was made in a former run");
            return;
        }
        Made.delete(data);
        try (Portal portal = Portal.start(data)) {
            report.figure("start with an empty data folder", "%.1f s".formatted(portal.startSeconds()));
            portal.awaitReady();
            if (settings.needsPatients()) {
                long before = System.nanoTime();
                Population.create(database, settings);
                report.figure("making the database", "%.0f s".formatted((System.nanoTime() - before) / 1e9));
            }
        }
        if (settings.keep().isPresent()) {
            Made.copy(data, settings.keep().get());
        }
    }

    private void starts() throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int n = 0; n < settings.starts(); n++) {
            try (Portal portal = Portal.start(data)) {
                seconds.add(portal.startSeconds());
            }
        }
        seconds.sort(Comparator.naturalOrder());
        report.figure(
                "start to login page, all tries",
                seconds.stream().map("%.1f"::formatted).collect(Collectors.joining(", ")));
        report.atMost("start to login page, median", seconds.get(seconds.size() / 2), START_SECONDS, "s");
    }

    /** What was promised to be on, as the portal's own role sees it. */
    private void durability() throws Exception {
        try (Connection application = database.application();
                Statement statement = application.createStatement();
                var row = statement.executeQuery("""
                    select current_setting('fsync') || current_setting('synchronous_commit')
                        || current_setting('full_page_writes'), (select count(*) from progress.session_entry)
                    """)) {
            row.next();
            if (!row.getString(1).equals("ononon") || row.getLong(2) != 0) {
                throw new IllegalStateException("fsync or row-level security is off");
            }
        }
    }
}
