package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Crawls every class of response: pages, UIDL, files, the interface of patients, errors. */
class HeadersTests {

    private static final Set<String> NEEDED = Set.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy");

    /** What would let a script in that is not ours. */
    private static final List<String> LOOSE = List.of("script-src *", "default-src *", " http:", " https:", " ws:");

    @Test
    void everyResponseCarriesItsHeaders() {
        Set<String> bare = new TreeSet<>();
        Set<String> classes = new TreeSet<>();
        List<String> shortLived = new ArrayList<>();
        BiConsumer<String, Map<String, String>> inspect = (kind, headers) -> {
            classes.add(kind);
            NEEDED.stream()
                    .filter(name -> !headers.containsKey(name))
                    .forEach(name -> bare.add(kind + " without " + name));
            String policy = headers.getOrDefault("content-security-policy", "");
            if (LOOSE.stream().anyMatch(policy::contains)) {
                bare.add(kind + " with " + policy);
            }
        };
        Consumer<Response> look = response -> {
            Map<String, String> headers = response.headers();
            inspect.accept(kind(response), headers);
            if (response.url().contains("/VAADIN/build/")
                    && !headers.getOrDefault("cache-control", "").contains("immutable")) {
                shortLived.add(response.url());
            }
        };
        try (Visitor visitor = new Visitor(Device.PHONE, ColorScheme.LIGHT);
                Visitor administrator = new Visitor(Device.DESKTOP, ColorScheme.LIGHT)) {
            visitor.page().onResponse(look);
            visitor.signIn("patient").open("/today").open("/progress");
            visitor.page().navigate(Portal.address() + "/no-such-page");
            visitor.page().navigate(Portal.address() + "/api/me/no-such-thing");
            visitor.page().navigate(Portal.address() + "/actuator/health");
            visitor.open("/account");
            administrator.page().onResponse(look);
            administrator.signIn("admin").open("/audit");
            String file = administrator
                    .page()
                    .waitForDownload(() ->
                            administrator.part("a, vaadin-button", "Export CSV").click())
                    .url();
            APIResponse again = administrator.page().request().get(file);
            assertThat(again.headers().get("content-disposition")).startsWith("attachment");
            inspect.accept("download", again.headers());
        }
        assertThat(bare).isEmpty();
        assertThat(shortLived).isEmpty();
        assertThat(classes).contains("page", "uidl", "file", "interface", "health", "error", "download");
    }

    private static String kind(Response response) {
        String url = response.url();
        if (response.status() >= 400) {
            return "error";
        }
        if (url.contains("/VAADIN/build/") || url.contains("/aura/")) {
            return "file";
        }
        if (url.contains("v-r=uidl") || url.contains("v-r=init")) {
            return "uidl";
        }
        if (url.contains("/api/")) {
            return "interface";
        }
        return url.contains("/actuator/") ? "health" : "page";
    }
}
