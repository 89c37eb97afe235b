package org.restride.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /api/me} as one patient's phone after the other calls it, over a connection that stays open. */
final class Api implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Http http;
    private final String origin;

    Api(String address) throws IOException {
        this.http = new Http(address);
        this.origin = "Origin: " + address;
    }

    String today(Patients.Active patient) throws IOException {
        return get(patient).text();
    }

    /** The same without reading what came: a client that measures shouldn't work itself. */
    void openToday(Patients.Active patient) throws IOException {
        get(patient);
    }

    void log(Patients.Active patient) throws IOException {
        Instant now = Instant.now();
        String entries = patient.items().stream()
                .map(item -> "{\"item\":\"" + item + "\",\"outcome\":\"done\",\"setsDone\":3}")
                .collect(Collectors.joining(","));
        String body = "{\"id\":\"" + UUID.randomUUID() + "\",\"plan\":\"" + patient.plan()
                + "\",\"planVersion\":1,\"day\":\"" + LocalDate.ofInstant(now, ZONE) + "\",\"startedAt\":\""
                + now.minusSeconds(1500) + "\",\"finishedAt\":\"" + now + "\",\"entries\":[" + entries + "],\"pain\":2}";
        http.post("/api/me/sessions", body, cookie(patient), origin, "Content-Type: application/json", "X-Restride: 1");
    }

    private Http.Answer get(Patients.Active patient) throws IOException {
        return http.get("/api/me/today", cookie(patient));
    }

    private static String cookie(Patients.Active patient) {
        return "Cookie: rs-device=" + patient.token();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
