package org.restride.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged portal as a process of its own. */
final class Portal implements AutoCloseable {

    private static final Path LOG = Settings.FOLDER.resolve("portal.log");
    private static final Path BUILT = Path.of("target", "run");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final double startSeconds;

    private Portal(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** Exactly what {@code ./restride} starts. */
    static Portal start(Path data) throws IOException, InterruptedException {
        return start(data, List.of("-jar", jar().toString()), List.of());
    }

    /** The same program with the benchmark's own way in and its bare view on the class path. */
    static Portal startWithDoor(Path data) throws IOException, InterruptedException {
        String path = jar() + System.getProperty("path.separator") + Settings.FOLDER.resolve("classes");
        return start(
                data,
                List.of("-cp", path, "org.restride.Restride"),
                List.of("--vaadin.exclude-urls=/api/**,/actuator/**,/bench/**"));
    }

    private static Portal start(Path data, List<String> program, List<String> arguments)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED"));
        Path cache = BUILT.resolve("restride.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(program);
        command.add("--server.port=" + port);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().put("RESTRIDE_DATA", data.toString());
        builder.environment().remove("SPRING_DATASOURCE_URL");
        long before = System.nanoTime();
        Process process = builder.start();
        try {
            await("/login", process, port);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroy();
            throw e;
        }
        return new Portal(process, port, (System.nanoTime() - before) / 1e9);
    }

    /** Waits until the portal has done all that it does at its start, the demo clinic among it. */
    void awaitReady() throws IOException, InterruptedException {
        await("/actuator/health/readiness", process, port);
    }

    private static void await(String path, Process process, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens yet.
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("The portal did not start; see " + LOG);
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(BUILT)) {
            return files.filter(file -> file.getFileName().toString().matches("restride-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing is built in " + BUILT));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** From the start of the process to the first answer with the login page. */
    double startSeconds() {
        return startSeconds;
    }

    /** Without a slash at the end. */
    String address() {
        return "http://localhost:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** Stops it as Ctrl+C does, the database with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
