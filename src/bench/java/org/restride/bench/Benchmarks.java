package org.restride.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.bench.Load.Rate;
import org.restride.bench.Load.Work;

/** All benchmarks in one run, on one database that is made for them. */
final class Benchmarks {

    private static final double OF_LIMIT = 0.40;
    private static final double PATIENT_HEAP = 1.0;
    private static final double CLINICIAN_HEAP = 2.5;
    private static final double FIRST_VISIT_KB = 250;
    private static final double START_SECONDS = 12;
    private static final Path BUDGET = Path.of("src", "test", "resources", "statement-budget.yaml");
    private static final int KB = 1000;

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
        delete(data);
        report.note("%d processors, JDK %s, %d patients, %d session entries, %d clients"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        settings.patients(),
                        settings.patients() * settings.sessionsPerPatient() * Settings.EXERCISES,
                        settings.clients()));
        Patients patients;
        try (Portal portal = Portal.start(data)) {
            report.figure("start with an empty data folder", "%.1f s".formatted(portal.startSeconds()));
            portal.awaitReady();
            long before = System.nanoTime();
            UUID clinic = Population.create(database, settings);
            report.figure("making the database", "%.0f s".formatted((System.nanoTime() - before) / 1e9));
            patients = Patients.load(database, clinic);
        }
        starts();
        try (Portal portal = Portal.start(data)) {
            portal.awaitReady();
            durability();
            interfaceAgainstLimit(portal, patients);
        }
        try (Portal portal = Portal.startWithDoor(data)) {
            portal.awaitReady();
            views(portal, patients);
            visits(portal, patients);
            sessions(portal, patients);
        }
        report.write(Settings.FOLDER.resolve("report.md"));
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
                seconds.stream()
                        .map("%.1f"::formatted)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("none"));
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

    private void interfaceAgainstLimit(Portal portal, Patients patients) throws Exception {
        int clients = settings.clients();
        List<Limit> limits = new ArrayList<>();
        try (Api api = new Api(portal.address())) {
            requireRealDay(api.today(patients.active().getFirst()));
            api.log(patients.active().getFirst());
            boolean published = requireSameStatements(api, patients.active().getFirst());
            for (int n = 0; n < clients; n++) {
                limits.add(new Limit(database.application(), patients.clinic(), published));
            }
            against("log a session", (c, turn) -> api.log(patients.of(c, clients, turn)), (c, turn) -> limits.get(c)
                    .log(patients.of(c, clients, turn)));
            against("open Today", (c, turn) -> api.openToday(patients.of(c, clients, turn)), (c, turn) -> limits.get(c)
                    .openToday(patients.of(c, clients, turn)));
        } finally {
            for (Limit limit : limits) {
                limit.close();
            }
        }
    }

    /** Whether the portal registers the event of a logged session: it does as soon as somebody listens. */
    private boolean requireSameStatements(Api api, Patients.Active patient) throws Exception {
        Sent sent = new Sent(database);
        List<String> log = sent.of("insert into progress.log_key", () -> api.log(patient));
        boolean published = log.getLast().contains("event_publication");
        Sent.requireSame(log, LimitSql.ofLog(published));
        List<String> today = sent.of("from progress.morning_log", () -> api.openToday(patient));
        Sent.requireSame(today, LimitSql.OF_TODAY);
        report.atMost("log a session, SQL statements", log.size(), budget("log a session"), "");
        report.atMost("open Today, SQL statements", today.size(), budget("open Today"), "");
        return published;
    }

    /** How many statements the tests let the use case send. */
    private static int budget(String useCase) throws IOException {
        String line = Files.readAllLines(BUDGET).stream()
                .filter(each -> each.startsWith(useCase + ": "))
                .findFirst()
                .orElseThrow(() -> new IOException(BUDGET + " knows no \"" + useCase + "\""));
        return Integer.parseInt(line.substring(useCase.length() + 2).strip());
    }

    /** Rounds of both by turns, so that whatever else the machine does hits both. */
    private void against(String what, Work portal, Work limit) throws Exception {
        Load.run(settings.clients(), settings.warmUp(), portal);
        Load.run(settings.clients(), settings.round(), limit);
        Rate ours = null;
        Rate best = null;
        for (int round = 0; round < settings.rounds(); round++) {
            Rate limitRound = Load.run(settings.clients(), settings.round(), limit);
            forgetPublications();
            Rate portalRound = Load.run(settings.clients(), settings.round(), portal);
            best = best == null ? limitRound : best.plus(limitRound);
            ours = ours == null ? portalRound : ours.plus(portalRound);
        }
        if (ours == null || best == null) {
            throw new IllegalArgumentException("At least one round");
        }
        report.figure(what + ", /api/me", ours.describe());
        report.figure(what + ", the limit", best.describe());
        report.atLeast(what + ", part of the limit", ours.perSecond() / best.perSecond(), OF_LIMIT);
    }

    /** The limit's events have no listener; the portal must not find them. */
    private void forgetPublications() throws Exception {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("delete from platform.event_publication where listener_id = '" + Limit.LISTENER + "'");
        }
    }

    private static void requireRealDay(String today) {
        int items = today.split("\"doseText\"", -1).length - 1;
        if (items != Settings.EXERCISES || !today.contains("\"state\":\"due\"")) {
            throw new IllegalStateException("Today asks for " + items + " exercises: " + today);
        }
    }

    private void views(Portal portal, Patients patients) throws Exception {
        int clients = settings.clients();
        List<String> cookies = new ArrayList<>();
        try (Views views = new Views(portal.address());
                Api api = new Api(portal.address())) {
            for (int n = 0; n < clients; n++) {
                cookies.add(views.enter(patients.of(n, clients, 0).token()));
            }
            Work open = (client, turn) -> {
                views.open("today", cookies.get(client), "rs-today");
                api.openToday(patients.of(client, clients, 0));
            };
            Load.run(clients, settings.warmUp(), open);
            report.figure(
                    "open Today, Vaadin view and its /api/me",
                    Load.run(clients, settings.round(), open).describe());
            Work log = (client, turn) -> {
                views.open("report", cookies.get(client), "rs-report");
                api.log(patients.of(client, clients, 0));
            };
            report.figure(
                    "log a session, Vaadin view and its /api/me",
                    Load.run(clients, settings.round(), log).describe());
        }
    }

    private void visits(Portal portal, Patients patients) throws Exception {
        Patients.Active patient = patients.active().getLast();
        try (Views views = new Views(portal.address())) {
            Visits.Both both = Visits.toToday(portal.address(), views.enter(patient.token()), patient.token());
            report.atMost(
                    "first visit to Today, without the font", both.first().bytes() / (double) KB, FIRST_VISIT_KB, "KB");
            visit("first visit to Today", both.first());
            visit("second visit to Today", both.second());
            report.note("Largest of the first visit: "
                    + String.join(", ", both.first().largest()));
        }
    }

    private void visit(String what, Visits.Visit visit) {
        report.figure(
                what,
                "%d requests, %.1f KB, text font %.1f KB"
                        .formatted(visit.requests(), visit.bytes() / (double) KB, visit.fontBytes() / (double) KB));
    }

    /** Each kind is opened some times before, so that what is loaded once is not counted. */
    private void sessions(Portal portal, Patients patients) throws Exception {
        Heap heap = new Heap(portal.pid());
        try (Views views = new Views(portal.address())) {
            double bare = perSession(heap, n -> views.open("bare", views.begin("bare"), "Place"));
            double patient = perSession(
                    heap,
                    n -> views.open(
                            "today",
                            views.enter(patients.active()
                                    .get(n % patients.active().size())
                                    .token()),
                            "rs-today"));
            double clinician = perSession(
                    heap, n -> views.open(settings.view(), views.enter(patients.clinicianToken()), "rs-icon"));
            report.figure("live heap, bare view with one grid", kib(bare));
            report.figure("live heap, patient on Today", kib(patient));
            report.figure("live heap, clinician on " + settings.view(), kib(clinician));
            report.atMost("patient's session, of the bare view's", patient / bare, PATIENT_HEAP, "");
            report.atMost("clinician's session, of the bare view's", clinician / bare, CLINICIAN_HEAP, "");
        }
    }

    private static String kib(double bytes) {
        return "%.1f KiB a session".formatted(bytes / 1024);
    }

    /** Opens one session. */
    private interface Opening {
        void open(int number) throws Exception;
    }

    private double perSession(Heap heap, Opening opening) throws Exception {
        int before = Math.max(5, settings.sessions() / 10);
        for (int n = 0; n < before; n++) {
            opening.open(n);
        }
        long without = heap.liveBytes();
        for (int n = before; n < before + settings.sessions(); n++) {
            opening.open(n);
        }
        return (heap.liveBytes() - without) / (double) settings.sessions();
    }

    private static void delete(Path folder) throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
