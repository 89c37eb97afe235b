package org.restride.people.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in words that its owner recognises. */
final class DeviceLabel {

    /** In the order in which to look: most browsers also name those that they imitate. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"SamsungBrowser", "Samsung Internet"},
        {"Firefox", "Firefox"},
        {"FxiOS", "Firefox"},
        {"CriOS", "Chrome"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"}
    };

    private static final Map<String, String> SYSTEMS =
            Map.of("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Macintosh", "Mac");

    private DeviceLabel() {}

    /** Of the browser whose request is answered. */
    static String here() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return of(request == null ? null : request.getHeader("User-Agent"));
    }

    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser = "Browser";
        for (String[] known : BROWSERS) {
            if (agent.contains(known[0])) {
                browser = known[1];
                break;
            }
        }
        return SYSTEMS.entrySet().stream()
                .filter(system -> agent.contains(system.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> agent.contains("Linux") ? Optional.of("Linux") : Optional.empty())
                .map((browser + " · ")::concat)
                .orElse(browser);
    }
}
