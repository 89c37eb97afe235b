package org.restride.base.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.restride.base.embedded.EmbeddedDatabaseProblem.CannotStart;

/** Drives the programs of PostgreSQL for one cluster: makes it, starts it, stops it. */
final class PostgresServer {

    private static final long PATIENCE_SECONDS = 120;

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final boolean disposable;
    private final Path log;

    PostgresServer(PostgresBinaries binaries, Path cluster, boolean disposable) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.disposable = disposable;
        this.log = cluster.resolveSibling("postgresql.log");
    }

    /** Makes the cluster beside its place and moves it there, so that half a cluster is never taken for one. */
    void create(DatabaseLogin superuser) throws IOException {
        Path unfinished = cluster.resolveSibling("pgdata.new");
        Folders.delete(unfinished);
        Path secret = cluster.resolveSibling("initdb.secret");
        Files.deleteIfExists(secret);
        Files.createFile(secret);
        Folders.keepPrivate(secret);
        Files.writeString(secret, superuser.password());
        try {
            List<String> command = new ArrayList<>(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + superuser.user(),
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    // Names of people sort as people expect, in every language, wherever it runs.
                    "--locale-provider=icu",
                    "--icu-locale=und"));
            if (disposable) {
                command.add("--no-sync");
            }
            run(command);
        } finally {
            Files.delete(secret);
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    void start(int port) throws IOException {
        PostgresConfiguration.write(cluster, port, disposable);
        Files.deleteIfExists(log);
        run(List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--wait",
                "--timeout=" + (PATIENCE_SECONDS - 10)));
    }

    /** Ends connections, writes everything down and stops; {@code false} if it is still running. */
    boolean stop() {
        return stop("fast", 60) || stop("immediate", 20);
    }

    /** Stops at once, as a crash would. */
    boolean stopAbruptly() {
        return stop("immediate", 20);
    }

    private boolean stop(String mode, int seconds) {
        try {
            run(List.of(
                    binaries.program("pg_ctl").toString(),
                    "stop",
                    "--pgdata=" + cluster,
                    "--mode=" + mode,
                    "--wait",
                    "--timeout=" + seconds));
            return true;
        } catch (IOException | EmbeddedDatabaseException e) {
            return !Files.exists(cluster.resolve("postmaster.pid"));
        }
    }

    private void run(List<String> command) throws IOException {
        Path output = Files.createTempFile(cluster.getParent(), "postgresql-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(withoutRoot(command))
                    .redirectErrorStream(true)
                    // A pipe would stay open as long as the server runs, and this call with it.
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new EmbeddedDatabaseException(new CannotStart(lastWords(output), log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    /** PostgreSQL refuses to run as root; in a user name space of its own it is nobody, and its files stay ours. */
    private static List<String> withoutRoot(List<String> command) throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self) && Files.getAttribute(self, "unix:uid") instanceof Integer uid && uid == 0) {
            List<String> wrapped = new ArrayList<>(List.of("unshare", "--user"));
            wrapped.addAll(command);
            return wrapped;
        }
        return command;
    }

    private String lastWords(Path output) throws IOException {
        String words = Files.readString(output, StandardCharsets.UTF_8);
        if (Files.exists(log)) {
            words += Files.readString(log, StandardCharsets.UTF_8);
        }
        List<String> lines = words.lines().filter(line -> !line.isBlank()).toList();
        List<String> fatal = lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("error"))
                .toList();
        return fatal.isEmpty() ? (lines.isEmpty() ? "it said nothing." : lines.getLast()) : fatal.getLast();
    }
}
