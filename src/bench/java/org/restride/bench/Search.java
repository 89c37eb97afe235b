package org.restride.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an answer of the catalogue's search costs among 10,000 items, against the same answer among 100. */
final class Search {

    private static final double RATIO = 1.5;
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 200;

    /** A word, two words, one mistyped, a word and a phrase that editors call otherwise, one that leads to much, one to nothing. */
    private static final List<String> ASKED = List.of(
            "clamshell", "glute bridge", "hip stabilty", "bum", "front of hip", "hip", "zzzxq");

    private final Shelves shelves;
    private final Report report;

    Search(Shelves shelves, Report report) {
        this.shelves = shelves;
        this.report = report;
    }

    void run(Portal portal) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String text : ASKED) {
                ask(http, portal, text, WARM_UP);
                Answer answer = ask(http, portal, text, ROUNDS);
                if (!answer.same()) {
                    throw new IllegalStateException("Two answers to " + text);
                }
                String what = "search \"%s\", %d found, among 10,000 items against 100".formatted(text, answer.large());
                report.figure(what, "%.2f ms, %.2f ms".formatted(answer.largeMillis(), answer.smallMillis()));
                report.atMost(what, answer.largeMillis() / answer.smallMillis(), RATIO, "");
            }
            ask(http, portal, "", WARM_UP);
            Answer all = ask(http, portal, "", ROUNDS);
            String what = "list everything: %d items against %d".formatted(all.large(), all.small());
            report.figure(what, "%.2f ms, %.2f ms".formatted(all.largeMillis(), all.smallMillis()));
            report.atMost(what, all.largeMillis() / all.smallMillis(), RATIO, "");
        }
    }

    private record Answer(double smallMillis, double largeMillis, int small, int large, boolean same) {}

    private Answer ask(HttpClient http, Portal portal, String text, int rounds)
            throws IOException, InterruptedException {
        String address = "%s/bench/search?small=%s&large=%s&text=%s&rounds=%d"
                .formatted(
                        portal.address(),
                        shelves.small(),
                        shelves.large(),
                        URLEncoder.encode(text, StandardCharsets.UTF_8),
                        rounds);
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The portal answers " + response.statusCode() + " to " + address);
        }
        String[] parts = response.body().split(" ");
        return new Answer(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }
}
