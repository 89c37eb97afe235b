package org.restride.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a browser loads to show Today: the first time, and again with what it kept. */
final class Visits {

    private static final double QUIET_MS = 3_000;
    private static final int LARGEST = 8;

    private Visits() {}

    /**
     * What went over the wire.
     *
     * @param bytes headers and compressed bodies of all answers but the text font
     * @param fontBytes the same of the text font
     * @param largest the files that weigh most, with their bytes
     */
    record Visit(int requests, long bytes, long fontBytes, List<String> largest) {}

    /** The first and the second visit. */
    record Both(Visit first, Visit second) {}

    static Both toToday(String address, String cookies, String token) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        String chromium = System.getenv("RESTRIDE_CHROMIUM");
        if (chromium != null) {
            options.setExecutablePath(Path.of(chromium));
        }
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(options);
                BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            context.addCookies(cookies(address, cookies + "; rs-device=" + token));
            return new Both(visit(context, address), visit(context, address));
        }
    }

    private static Visit visit(BrowserContext context, String address) {
        try (Page page = context.newPage()) {
            CDPSession network = context.newCDPSession(page);
            Map<String, String> kinds = new HashMap<>();
            Map<String, String> paths = new HashMap<>();
            Map<String, Long> sizes = new HashMap<>();
            network.on("Network.responseReceived", event -> {
                kinds.put(id(event), kind(event));
                paths.put(id(event), path(event));
            });
            network.on(
                    "Network.loadingFinished",
                    event -> sizes.put(id(event), event.get("encodedDataLength").getAsLong()));
            network.send("Network.enable");
            page.navigate(address + "/today");
            page.locator("rs-today").waitFor();
            page.waitForTimeout(QUIET_MS);
            long font = sizes.entrySet().stream()
                    .filter(each -> "Font".equals(kinds.get(each.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long all = sizes.values().stream().mapToLong(Long::longValue).sum();
            int fromNetwork =
                    (int) sizes.values().stream().filter(size -> size > 0).count();
            return new Visit(fromNetwork, all - font, font, largest(sizes, paths));
        }
    }

    private static List<String> largest(Map<String, Long> sizes, Map<String, String> paths) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(LARGEST)
                .map(each -> paths.getOrDefault(each.getKey(), "?") + " " + each.getValue())
                .toList();
    }

    private static String path(JsonObject event) {
        String url = event.getAsJsonObject("response").get("url").getAsString();
        return URI.create(url).getPath();
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static String kind(JsonObject event) {
        return event.get("type").getAsString();
    }

    private static List<Cookie> cookies(String address, String header) {
        return List.of(header.split("; ")).stream()
                .map(each -> each.split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]).setUrl(address))
                .toList();
    }
}
