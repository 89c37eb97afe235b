package org.restride.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Processor time that portal, database server and clients have taken so far: it says where a request's time goes, however busy the machine is. */
record Cpu(Duration portal, Duration server, Duration clients) {

    static final Cpu NONE = new Cpu(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Of processes that live on: those of the server that have ended are missing. */
    static Cpu now(Portal portal, Database database) throws SQLException, IOException {
        Duration server = Duration.ZERO;
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select pid from pg_stat_activity")) {
            while (row.next()) {
                server = server.plus(of(row.getLong(1)));
            }
        }
        return new Cpu(of(portal.pid()), server, of(ProcessHandle.current().pid()));
    }

    Cpu minus(Cpu before) {
        return new Cpu(portal.minus(before.portal), server.minus(before.server), clients.minus(before.clients));
    }

    Cpu plus(Cpu other) {
        return new Cpu(portal.plus(other.portal), server.plus(other.server), clients.plus(other.clients));
    }

    /** Milliseconds of each for one of so many requests. */
    String each(long requests) {
        return "portal %.2f, database %.2f, clients %.2f ms"
                .formatted(millis(portal, requests), millis(server, requests), millis(clients, requests));
    }

    /** Milliseconds of the portal alone. */
    double portalMillis(long requests) {
        return millis(portal, requests);
    }

    private static double millis(Duration all, long requests) {
        return all.toNanos() / 1e6 / Math.max(1, requests);
    }

    private static Duration of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
