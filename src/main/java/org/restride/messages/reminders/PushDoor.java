package org.restride.messages.reminders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands sealed notices to browsers' push services (RFC 8030). It follows no redirects and goes nowhere but to the hosts of the list. */
@Component
class PushDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** RFC 8030, 5.3. */
    enum Urgency {
        /** A phone that saves its battery may wait with it. */
        NORMAL,
        /** At once. */
        HIGH
    }

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final PushHosts hosts;
    private final Clock clock;
    private final String contact;

    /**
     * @param contact how push services reach whoever runs the portal; without it by the portal's own address
     */
    PushDoor(PushHosts hosts, Clock clock, PublicAddress address, @Value("${restride.push.contact:}") String contact) {
        this.hosts = hosts;
        this.clock = clock;
        this.contact = contact.isBlank() ? address.link("/") : contact;
    }

    /**
     * @param lasts how long the service may hold it for a phone that is off
     * @param urgency whether the phone is woken for it
     */
    Delivery send(PushAddress to, ClinicKeys.Push from, byte[] notice, Duration lasts, Urgency urgency) {
        try {
            if (!hosts.allows(to.endpoint())) {
                return new Delivery.NoSuchAddress("host-not-allowed");
            }
            if (!hosts.leadsOut(to.endpoint())) {
                return new Delivery.Hopeless("private-address");
            }
            HttpRequest request = request(to, from, notice, lasts, urgency);
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            return verdict(answer);
        } catch (IOException unreachable) {
            return Delivery.Later.because("unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Delivery.Later.because("interrupted");
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return new Delivery.NoSuchAddress("key-not-usable");
        }
    }

    private HttpRequest request(PushAddress to, ClinicKeys.Push from, byte[] notice, Duration lasts, Urgency urgency)
            throws GeneralSecurityException {
        URI endpoint = to.endpoint();
        byte[] body = PushMessage.seal(notice, PushKey.open(to.key()), to.secret());
        String authorization = Vapid.authorization(endpoint, contact, from.open(), from.secret(), clock.instant());
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", String.valueOf(Math.max(0, lasts.toSeconds())))
                .header("Urgency", urgency.name().toLowerCase(Locale.ROOT))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static Delivery verdict(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        return switch (status) {
            case 200, 201, 202, 204 -> new Delivery.Taken();
            case 404, 410 -> new Delivery.NoSuchAddress("http-" + status);
            case 408, 425, 429 -> new Delivery.Later("http-" + status, notBefore(answer));
            default ->
                status >= 500
                        ? new Delivery.Later("http-" + status, notBefore(answer))
                        : new Delivery.Hopeless("http-" + status);
        };
    }

    private static Optional<Duration> notBefore(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
