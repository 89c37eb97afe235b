package org.restride.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of the portal as a proxy would, and hands out the page that opens without a network in a newer version when it is told to. */
final class PortalInFront implements AutoCloseable {

    /** What the newer page has and the older one has not. */
    static final String MARK = "meta[name=edition]";

    /** Belong to one connection, or would bring an answer that can't be changed here. */
    private static final Set<String> NOT_FORWARDED = Set.of(
            "connection",
            "content-length",
            "host",
            "upgrade",
            "expect",
            "transfer-encoding",
            "accept-encoding",
            "if-none-match",
            "if-modified-since");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient portal = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile boolean newer;

    PortalInFront() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on there is a newer version. */
    void renew() {
        newer = true;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        portal.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Without a web socket the portal's pages ask from time to time.
            if (exchange.getRequestHeaders().containsKey("Upgrade")) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            HttpResponse<byte[]> found = portal.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = changed(exchange.getRequestURI().getPath(), found.body());
            found.headers().map().forEach((name, values) -> {
                if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value ->
                            exchange.getResponseHeaders().add(name, value.replace(Portal.address(), address())));
                }
            });
            boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(found.statusCode(), empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Portal.address() + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value.replace(address(), Portal.address())));
            }
        });
        return request.build();
    }

    private byte[] changed(String path, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (newer ? path : "") {
            case "/service-worker.js" ->
                text.replaceFirst("version:([`\"'])\\w+", "version:$1newer").getBytes(StandardCharsets.UTF_8);
            case "/offline" ->
                text.replace("</head>", "<meta name=\"edition\" content=\"newer\"></head>")
                        .getBytes(StandardCharsets.UTF_8);
            default -> body;
        };
    }
}
