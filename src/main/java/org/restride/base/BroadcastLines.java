package org.restride.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries a node's notices over PostgreSQL's LISTEN and NOTIFY. It hears them on one connection of its own and tells them, many at once,
 * on one of the pool: a NOTIFY within each transaction would make all commits of the database wait for one another, and would cost
 * each of them a round trip.
 */
@Component
class BroadcastLines implements SmartLifecycle {

    static final String CHANNEL = "restride";

    private static final Logger LOG = LoggerFactory.getLogger(BroadcastLines.class);

    private static final String HERE = "here";
    private static final String BYE = "bye";
    private static final String MISSED = "missed";

    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Broadcast broadcast;
    private final JdbcConnectionDetails database;
    private final JdbcClient jdbc;
    private final String node =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private final OtherNodes others = new OtherNodes(node);
    /** The start that the threads belong to: those of an earlier one end. */
    private volatile @Nullable Object turn;

    private volatile @Nullable Connection line;

    BroadcastLines(Broadcast broadcast, JdbcConnectionDetails database, JdbcClient jdbc) {
        this.broadcast = broadcast;
        this.database = database;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        Object mine = new Object();
        turn = mine;
        Thread.ofVirtual().name("broadcast-hear").start(() -> hear(mine));
        Thread.ofVirtual().name("broadcast-tell").start(() -> tell(mine));
    }

    @Override
    public void stop() {
        turn = null;
        try {
            say(List.of(BYE));
        } catch (DataAccessException alreadyGone) {
            LOG.debug("The other nodes could not be told that this one ends", alreadyGone);
        }
        hangUp();
    }

    @Override
    public boolean isRunning() {
        return turn != null;
    }

    /** Before the web server takes requests, and after it has let the last one go. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }

    /** Whether what other nodes tell arrives here. */
    boolean isUp() {
        return line != null && others.hearsItself(System.nanoTime());
    }

    /** How many other nodes were heard lately. */
    int others() {
        return others.count();
    }

    /** Breaks the line as a network would. */
    void hangUp() {
        Connection open = line;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException problem) {
                LOG.debug("A broken line could not be closed", problem);
            }
        }
    }

    private void hear(Object mine) {
        boolean before = false;
        while (turn == mine) {
            try (Connection connection = connect()) {
                line = connection;
                others.hear(node, System.nanoTime());
                if (before) {
                    LOG.info("The line to the other nodes is back");
                    broadcast.missed();
                }
                before = true;
                while (turn == mine) {
                    take(connection);
                }
            } catch (SQLException problem) {
                // The same connection does nothing else, so that the code says all there is to say.
                LOG.warn("The line to the other nodes is down, trying again: {}", problem.getSQLState());
                pause();
            } finally {
                line = null;
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", "restride-broadcast");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
            return connection;
        } catch (SQLException problem) {
            connection.close();
            throw problem;
        }
    }

    private void take(Connection connection) throws SQLException {
        PGNotification[] arrived =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(POLL.toMillis()));
        long now = System.nanoTime();
        if (arrived != null) {
            for (PGNotification notification : arrived) {
                take(notification.getParameter(), now);
            }
        }
        if (others.buryTheSilent(now)) {
            LOG.warn("Another node fell silent; everything open reads again");
            broadcast.missed();
        }
        if (!others.hearsItself(now)) {
            throw new SQLException("This node doesn't hear itself", "08006");
        }
    }

    private void take(String text, long now) {
        int space = text.indexOf(' ');
        String from = space < 0 ? text : text.substring(0, space);
        String word = text.substring(space + 1);
        others.hear(from, now);
        if (from.equals(node)) {
            return;
        }
        switch (word) {
            case HERE -> {}
            case BYE -> others.goodbye(from);
            case MISSED -> broadcast.missed();
            default -> Broadcast.Notice.read(word).ifPresent(broadcast::heard);
        }
    }

    private void tell(Object mine) {
        boolean lost = false;
        while (turn == mine) {
            try {
                List<String> next = broadcast.next(BATCH, OtherNodes.BEAT);
                lost |= broadcast.hasOverflown();
                say(lost ? List.of(MISSED) : next.isEmpty() ? List.of(HERE) : next);
                lost = false;
            } catch (DataAccessException problem) {
                LOG.warn(
                        "The other nodes could not be told: {}",
                        problem.getClass().getName());
                lost = true;
                pause();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void say(List<String> words) {
        jdbc.sql("select pg_notify(:channel, word) from unnest(cast(:words as text[])) word")
                .param("channel", CHANNEL)
                .param("words", words.stream().map(word -> node + " " + word).toArray(String[]::new))
                .query((row, n) -> "")
                .list();
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
