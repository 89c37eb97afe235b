package org.restride.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens views as a browser does: the page, the first state of the user interface, and the navigation to the view. */
final class Views implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");

    private final HttpClient http = Http.client();
    private final String address;

    Views(String address) {
        this.address = address;
    }

    /** A session that the holder of the token has entered; the value of the cookie header. */
    String enter(String token) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                Http.send(http, request("/bench/enter?token=" + token, "").GET().build());
        return cookies(answer);
    }

    /** The page alone, without signing in: begins a session. */
    String begin(String route) throws IOException, InterruptedException {
        return cookies(Http.send(http, request("/" + route, "").GET().build()));
    }

    /**
     * Opens the view.
     *
     * @param cookies of the session
     * @param sign what the answer must contain, so that an error page doesn't pass for the view
     */
    void open(String route, String cookies, String sign) throws IOException, InterruptedException {
        Http.send(http, request("/" + route, cookies).GET().build());
        String first = Http.text(Http.send(
                http,
                request("/?v-r=init&location=" + route + "&query=", cookies)
                        .GET()
                        .build()));
        String body = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}
                """.formatted(find(KEY, first), route);
        String state = Http.text(Http.send(
                http,
                request("/?v-r=uidl&v-uiId=" + find(UI, first), cookies)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .header("Origin", address)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build()));
        if (!state.contains(sign)) {
            throw new IOException(
                    "/" + route + " shows no " + sign + ": " + state.substring(0, Math.min(2000, state.length())));
        }
    }

    private static String find(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("No " + pattern + " in " + text.substring(0, Math.min(1000, text.length())));
        }
        return found.group(1);
    }

    private static String cookies(HttpResponse<byte[]> answer) {
        List<String> set = answer.headers().allValues("Set-Cookie");
        return String.join("; ", set.stream().map(each -> each.split(";", 2)[0]).toList());
    }

    private HttpRequest.Builder request(String path, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html,application/json,*/*")
                .header("Accept-Encoding", "gzip");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    @Override
    public void close() {
        http.close();
    }
}
