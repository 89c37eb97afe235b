package org.restride.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens views as a browser does: the page, the first state of the user interface, and the navigation to the view. */
final class Views implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");
    private static final String ACCEPT = "Accept: text/html,application/json,*/*";

    private final Http http;
    private final String address;

    Views(String address) throws IOException {
        this.http = new Http(address);
        this.address = address;
    }

    /** A session that the holder of the token has entered; the value of the cookie header. */
    String enter(String token) throws IOException {
        return cookies(http.get("/bench/enter?token=" + token, ACCEPT));
    }

    /** The page alone, without signing in: begins a session. */
    String begin(String route) throws IOException {
        return cookies(http.get("/" + route, ACCEPT));
    }

    /**
     * Opens the view.
     *
     * @param cookies of the session
     * @param sign what the answer must contain, so that an error page doesn't pass for the view
     */
    void open(String route, String cookies, String sign) throws IOException {
        String cookie = "Cookie: " + cookies;
        http.get("/" + route, ACCEPT, cookie);
        String first = http.get("/?v-r=init&location=" + route + "&query=", ACCEPT, cookie)
                .text();
        String body = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}
                """.formatted(find(KEY, first), route);
        String state = http.post(
                        "/?v-r=uidl&v-uiId=" + find(UI, first),
                        body,
                        ACCEPT,
                        cookie,
                        "Content-Type: application/json; charset=UTF-8",
                        "Origin: " + address)
                .text();
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

    private static String cookies(Http.Answer answer) {
        return answer.values("set-cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
