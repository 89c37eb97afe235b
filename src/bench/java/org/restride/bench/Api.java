package org.restride.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /api/me} as a patient's phone calls it. */
final class Api implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final HttpClient http = Http.client();
    private final String address;

    Api(String address) {
        this.address = address;
    }

    String today(Patients.Active patient) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                Http.send(http, request("/api/me/today", patient.token()).GET().build());
        return Http.text(answer);
    }

    /** The same without reading what came: a client that measures shouldn't work itself. */
    void openToday(Patients.Active patient) throws IOException, InterruptedException {
        Http.send(http, request("/api/me/today", patient.token()).GET().build());
    }

    void log(Patients.Active patient) throws IOException, InterruptedException {
        Instant now = Instant.now();
        String entries = patient.items().stream()
                .map(item -> "{\"item\":\"" + item + "\",\"outcome\":\"done\",\"setsDone\":3}")
                .collect(Collectors.joining(","));
        String body = """
                {"id":"%s","plan":"%s","planVersion":1,"day":"%s","startedAt":"%s","finishedAt":"%s","entries":[%s],"pain":2}
                """.formatted(
                        UUID.randomUUID(),
                        patient.plan(),
                        LocalDate.ofInstant(now, ZONE),
                        now.minusSeconds(1500),
                        now,
                        entries);
        Http.send(
                http,
                request("/api/me/sessions", patient.token())
                        .header("Content-Type", "application/json")
                        .header("Origin", address)
                        .header("X-Restride", "1")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", "rs-device=" + token)
                .header("Accept-Encoding", "gzip");
    }

    @Override
    public void close() {
        http.close();
    }
}
