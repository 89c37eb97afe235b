package org.restride.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The packaged portal with its demo clinic, started once for all browser tests of a process on a data folder of its own. With
 * {@code -Drestride.portal=http://localhost:8080} the tests use one that already runs, which is quicker while writing them.
 */
final class Portal {

    /** Runs of the tests that go side by side have a portal each, in a folder with its log and its data. */
    static final Path FOLDERS = Path.of("target", "browser");

    static final Path FOLDER = FOLDERS.resolve(System.getProperty("restride.fork", "portal-1"));
    static final String LOG = "portal.log";
    static final String DATA = "data";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Milliseconds until what a page should show must be there: several portals and browsers share the machine. */
    private static final double PATIENCE_WITH_PAGES = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_WITH_PAGES);
    }

    private static final class Running {
        private static final String ADDRESS = start();
    }

    private Portal() {}

    /** Where it is reached, without a slash at the end. */
    static String address() {
        return Running.ADDRESS;
    }

    /** Whether these tests started it, so that its log and its data are here. */
    static boolean isOwn() {
        return System.getProperty("restride.portal") == null;
    }

    /** Whether its data are known: its own, or those that {@code restride.portal.data} names. */
    static boolean hasData() {
        return isOwn() || System.getProperty("restride.portal.data") != null;
    }

    /** The folder of its database and its secrets. */
    static Path data() {
        return Path.of(System.getProperty("restride.portal.data", ownData().toString()));
    }

    private static Path ownData() {
        return FOLDER.resolve(DATA);
    }

    private static String start() {
        String running = System.getProperty("restride.portal");
        return running == null ? startOwn() : running;
    }

    private static String startOwn() {
        try {
            empty(FOLDER);
            Path data = Files.createDirectories(ownData());
            Path log = FOLDER.resolve(LOG);
            int port = freePort();
            String address = "http://localhost:" + port;
            ProcessBuilder builder = command();
            builder.environment().put("RESTRIDE_DATA", data.toAbsolutePath().toString());
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().put("RESTRIDE_ADDRESS", address);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            await(process, address + "/actuator/health/readiness", log);
            return address;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Starts the packaged portal; its environment says the rest. */
    static ProcessBuilder command() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "production");
        return builder;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("restride-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package the portal first: mvn package"));
        }
    }

    static void await(Process process, String address, Path log) throws IOException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The portal ended by itself; see " + log);
            }
            if (answers(address)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The portal did not get ready; see " + log);
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(40))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException problem) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
