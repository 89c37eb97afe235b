package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.restride.TestEquipment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The portal as it stands behind a proxy with TLS: a real server, asked as that proxy asks it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "restride.demo=false",
            "vaadin.productionMode=true",
            "db-scheduler.enabled=false",
            "restride.address=https://portal.example.org",
            "restride.management-token=open-sesame-of-the-tests",
            "server.forward-headers-strategy=native",
            "logging.structured.format.console=ecs"
        })
@Import(TestEquipment.class)
class HttpsTests {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theSessionsCookieBelongsToThisHostAndToHttpsAlone() throws Exception {
        HttpResponse<byte[]> page = get("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-rs-session="))
                .singleElement()
                .asString()
                .contains("; Secure", "; HttpOnly", "; Path=/", "SameSite=Strict")
                .doesNotContain("Domain=");
        assertThat(page.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void browsersAreToldToStayWithHttps() throws Exception {
        for (String path : List.of("/login", "/api/me/today", "/actuator/health", "/no-such-page")) {
            assertThat(get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        }
    }

    @Test
    void pagesAndWhatVaadinSaysAreCompressed() throws Exception {
        for (String path : List.of("/login", "/?v-r=init&location=login&query=")) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
            try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(text.readAllBytes().length).isGreaterThan(answer.body().length * 3 / 2);
            }
        }
    }

    @Test
    void theOperatorReadsTheMachinesFiguresWithTheToken() throws Exception {
        HttpResponse<byte[]> figures = get("/actuator/prometheus", "Authorization", "Bearer open-sesame-of-the-tests");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(new String(figures.body(), StandardCharsets.UTF_8))
                .contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests");
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env", "Authorization", "Bearer open-sesame-of-the-tests")
                        .statusCode())
                .isNotEqualTo(200);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "portal.example.org");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
