package org.restride.browser;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** A second portal on the database of the first, as an operator starts one; it can be killed as a power cut would. */
final class SecondNode implements AutoCloseable {

    static final Path LOG = Portal.FOLDER.resolve("second-node.log");

    private final int port;
    private final Process process;

    private SecondNode(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Begins to start it; {@link #await} waits until it answers. */
    static SecondNode start() throws IOException {
        int port = freePort();
        ProcessBuilder builder = Portal.command();
        builder.environment().putAll(environment(Portal.data(), port));
        builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
        return new SecondNode(port, builder.start());
    }

    private static Map<String, String> environment(Path data, int port) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            secrets.load(reader);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + secrets.getProperty("port") + "/restride";
        return Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", "restride_app",
                "SPRING_DATASOURCE_PASSWORD", secrets.getProperty("restride_app"),
                "SPRING_FLYWAY_URL", url,
                "SPRING_FLYWAY_USER", "restride_owner",
                "SPRING_FLYWAY_PASSWORD", secrets.getProperty("restride_owner"),
                "RESTRIDE_SECRET_KEYS",
                        Files.readString(data.resolve("secret-keys")).strip().replaceAll("\\R", ","),
                "RESTRIDE_MEDIA_FOLDER", data.resolve("media").toAbsolutePath().toString());
    }

    SecondNode await() throws IOException {
        Portal.await(process, "http://localhost:" + port + "/actuator/health/readiness", LOG);
        return this;
    }

    int port() {
        return port;
    }

    /** Without a goodbye to anybody. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
