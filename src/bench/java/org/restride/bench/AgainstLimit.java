package org.restride.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.restride.bench.Load.Rate;
import org.restride.bench.Load.Work;

/** Open Today and log a session through {@code /api/me}, against the same statements by bare JDBC. */
final class AgainstLimit {

    private static final double WANTED = 0.40;
    private static final int MOST_WARM_UPS = 20;
    private static final double STILL_FALLING = 0.95;
    private static final Path BUDGET = Path.of("src", "test", "resources", "statement-budget.yaml");

    private final Settings settings;
    private final Database database;
    private final Patients patients;
    private final Report report;

    AgainstLimit(Settings settings, Database database, Patients patients, Report report) {
        this.settings = settings;
        this.database = database;
        this.patients = patients;
        this.report = report;
    }

    void run(Portal portal) throws Exception {
        int clients = settings.clients();
        List<Limit> limits = new ArrayList<>();
        List<Api> apis = new ArrayList<>();
        try {
            for (int n = 0; n < clients; n++) {
                apis.add(new Api(portal.address()));
            }
            // The last one of the list: no client comes to it before the others have had their turns.
            Patients.Active probe = patients.active().getLast();
            Api first = apis.getFirst();
            requireRealDay(first.today(probe));
            first.log(probe);
            boolean published = requireSameStatements(first, probe);
            for (int n = 0; n < clients; n++) {
                limits.add(new Limit(database.application(), patients.clinic(), published));
            }
            // Today first: reports of today would make it longer.
            against("open Today", portal, (c, turn) -> apis.get(c).openToday(patients.of(c, clients, turn)), (c, turn) -> limits
                    .get(c)
                    .openToday(patients.of(c, clients, turn)));
            against("log a session", portal, (c, turn) -> apis.get(c).log(patients.of(c, clients, turn)), (c, turn) -> limits
                    .get(c)
                    .log(patients.of(c, clients, turn)));
        } finally {
            for (Limit limit : limits) {
                limit.close();
            }
            for (Api api : apis) {
                api.close();
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
        report.atMost("log a session, SQL statements", log.size() - 1, budget("log a session"), "");
        report.atMost("open Today, SQL statements", today.size() - 1, budget("open Today"), "");
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
    private void against(String what, Portal running, Work portal, Work limit) throws Exception {
        warmUp(running, portal);
        Load.run(settings.clients(), settings.round(), limit);
        Rate ours = null;
        Rate best = null;
        Cpu oursCpu = Cpu.NONE;
        Cpu bestCpu = Cpu.NONE;
        List<String> parts = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            Cpu before = Cpu.now(running, database);
            Rate limitRound = Load.run(settings.clients(), settings.round(), limit);
            bestCpu = bestCpu.plus(Cpu.now(running, database).minus(before));
            forgetPublications();
            before = Cpu.now(running, database);
            Rate portalRound = Load.run(settings.clients(), settings.round(), portal);
            oursCpu = oursCpu.plus(Cpu.now(running, database).minus(before));
            parts.add("%.2f".formatted(portalRound.perSecond() / limitRound.perSecond()));
            best = best == null ? limitRound : best.plus(limitRound);
            ours = ours == null ? portalRound : ours.plus(portalRound);
        }
        if (ours == null || best == null) {
            throw new IllegalArgumentException("At least one round");
        }
        report.figure(what + ", /api/me", ours.describe());
        report.figure(what + ", the limit", best.describe());
        report.figure(what + ", processor time, /api/me", oursCpu.each(ours.requests()));
        report.figure(what + ", processor time, the limit", bestCpu.each(best.requests()));
        report.figure(what + ", part of the limit in each round", String.join(", ", parts));
        report.atLeast(what + ", part of the limit", ours.perSecond() / best.perSecond(), WANTED);
    }

    /**
     * Until a request no longer gets cheaper: how long the compilers of the virtual machine take depends on what else the machine does,
     * and a portal runs for weeks.
     */
    private void warmUp(Portal running, Work portal) throws Exception {
        double cheapest = Double.MAX_VALUE;
        int dearer = 0;
        for (int n = 0; n < MOST_WARM_UPS && dearer < 2; n++) {
            Cpu before = Cpu.now(running, database);
            Rate rate = Load.run(settings.clients(), settings.round(), portal);
            double each = Cpu.now(running, database).minus(before).portalMillis(rate.requests());
            dearer = each > cheapest * STILL_FALLING ? dearer + 1 : 0;
            cheapest = Math.min(cheapest, each);
        }
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
}
