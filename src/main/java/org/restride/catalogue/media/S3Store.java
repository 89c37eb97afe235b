package org.restride.catalogue.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keeps media in a bucket of S3, or of whatever speaks its language. The bucket belongs to the portal alone and is closed to everybody
 * else; names in it are those of the folder store.
 */
final class S3Store implements MediaStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}/[a-z0-9-]{1,80}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final int SERVERS_FAULT = 500;
    private static final int MISSING = 404;

    private final URI bucket;
    private final S3Signature signature;
    private final HttpClient http;

    /**
     * @param bucket its address, with the bucket's name in the path
     */
    S3Store(URI bucket, S3Signature signature) {
        this.bucket = bucket;
        this.signature = signature;
        this.http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public void put(String name, Path file) throws IOException {
        HttpResponse<InputStream> answer =
                send("PUT", address(name), Map.of(), MediaCheck.hash(file), BodyPublishers.ofFile(file));
        answer.body().close();
        require(answer, 200);
    }

    @Override
    public boolean has(String name) throws IOException {
        HttpResponse<InputStream> answer = send("HEAD", address(name));
        answer.body().close();
        if (answer.statusCode() == MISSING) {
            return false;
        }
        require(answer, 200);
        return true;
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        Map<String, String> range = Map.of("range", "bytes=" + from + "-" + (from + length - 1));
        HttpResponse<InputStream> answer =
                send("GET", address(name), range, S3Signature.EMPTY, BodyPublishers.noBody());
        if (answer.statusCode() != 206) {
            answer.body().close();
        }
        if (answer.statusCode() == MISSING) {
            throw new NoSuchFileException(name);
        }
        require(answer, 206);
        return new Portion(answer.body(), length);
    }

    @Override
    public void remove(String name) throws IOException {
        HttpResponse<InputStream> answer = send("DELETE", address(name));
        answer.body().close();
        if (answer.statusCode() != MISSING) {
            require(answer, 204);
        }
    }

    @Override
    public void each(String folder, Consumer<Kept> look) throws IOException {
        address(folder + "/-");
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String query = (next.get().isEmpty() ? "" : "continuation-token=" + encoded(next.get()) + "&")
                    + "list-type=2&prefix=" + encoded(folder + "/");
            HttpResponse<InputStream> answer = send("GET", URI.create(bucket + "?" + query));
            try (InputStream body = answer.body()) {
                require(answer, 200);
                next = S3Listing.read(body, look);
            }
        }
    }

    private HttpResponse<InputStream> send(String method, URI address) throws IOException {
        return send(method, address, Map.of(), S3Signature.EMPTY, BodyPublishers.noBody());
    }

    /** A server that is busy, or a connection that broke, is asked again: every request may be made twice. */
    private HttpResponse<InputStream> send(
            String method, URI address, Map<String, String> more, String hash, HttpRequest.BodyPublisher body)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
            signature.headers(method, address, more, hash, Instant.now()).forEach(request::setHeader);
            try {
                HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
                if (answer.statusCode() < SERVERS_FAULT || attempt == TRIES) {
                    return answer;
                }
                answer.body().close();
            } catch (IOException broken) {
                if (attempt == TRIES) {
                    throw broken;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("Stopped while waiting for the store", stopped);
            }
        }
    }

    /** What it says of itself stays out of the log: it may name keys. */
    private static void require(HttpResponse<?> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("The media store answered with " + answer.statusCode());
        }
    }

    private URI address(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of media");
        }
        return URI.create(bucket + "/" + name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
