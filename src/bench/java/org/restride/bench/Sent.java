package org.restride.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which statements the portal really sends for a request, from the log of the database server. */
final class Sent {

    /** A statement in the log goes on over lines that are indented by a tab. */
    private static final Pattern STATEMENT = Pattern.compile(
            "^\\S+ \\S+ \\S+ \\[(\\d+)\\] LOG:  (?:statement|execute [^:]+): (.*(?:\\n\\t.*)*)", Pattern.MULTILINE);

    private final Database database;

    Sent(Database database) {
        this.database = database;
    }

    /** Something that makes the portal send statements. */
    interface Request {
        void send() throws Exception;
    }

    /**
     * @param theirs what {@link #of} told
     * @param ours the statements of the limit
     * @throws IllegalStateException if they are others, more or fewer, or in another order
     */
    static void requireSame(List<String> theirs, List<String> ours) {
        List<String> expected = ours.stream().map(Sent::plain).toList();
        if (!theirs.equals(expected)) {
            throw new IllegalStateException("The limit is no longer what the portal sends.\nPortal: "
                    + String.join("\n        ", theirs) + "\nLimit:  " + String.join("\n        ", expected));
        }
    }

    /**
     * The statements of the request's own transaction, setting the clinic among them.
     *
     * @param marker what no other transaction contains
     */
    List<String> of(String marker, Request request) throws Exception {
        long from = Files.size(database.serverLog());
        try {
            set("alter system set log_statement = 'all'");
            request.send();
            TimeUnit.MILLISECONDS.sleep(500);
        } finally {
            set("alter system reset log_statement");
        }
        String log = new String(Files.readAllBytes(database.serverLog()), StandardCharsets.UTF_8);
        Map<String, List<String>> open = new HashMap<>();
        Matcher found = STATEMENT.matcher(log.substring((int) Math.min(from, log.length())));
        while (found.find()) {
            String sql = plain(found.group(2));
            if (sql.startsWith("begin")) {
                open.put(found.group(1), new ArrayList<>());
            } else if (sql.equals("commit")) {
                List<String> transaction = open.getOrDefault(found.group(1), List.of());
                if (transaction.stream().anyMatch(each -> each.contains(marker))) {
                    return transaction;
                }
            } else {
                addOnce(open.computeIfAbsent(found.group(1), key -> new ArrayList<>()), sql);
            }
        }
        throw new IllegalStateException("The server's log has no transaction with " + marker);
    }

    /** A batch counts once. */
    private static void addOnce(List<String> statements, String sql) {
        if (statements.isEmpty() || !statements.getLast().equals(sql)) {
            statements.add(sql);
        }
    }

    private void set(String sql) throws SQLException, IOException, InterruptedException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
            statement.execute("select pg_reload_conf()");
        }
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT)
                .replaceAll("\\$\\d+", "?")
                .replaceAll("\\s+", " ")
                .replaceAll("\\( ", "(")
                .replaceAll(" \\)", ")")
                .strip();
    }
}
