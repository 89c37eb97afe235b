package org.restride.messages.reminders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.restride.base.ActorPrincipal;
import org.restride.base.DomainError;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the device that asks takes notices; the device is the one whose token came with the request, never one that is named. */
@RestController
@RequestMapping("/api/me/push")
class PushController {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_KEY = 120;

    private final PushDevices devices;

    PushController(PushDevices devices) {
        this.devices = devices;
    }

    /** {@code PushState} of the page. */
    record State(boolean on, String key) {}

    /** {@code PushSubscription} as browsers write it. */
    record Subscription(
            @NotBlank @Size(max = LONGEST) String endpoint,
            @NotNull @Valid Keys keys) {}

    /** The keys of a browser. */
    record Keys(
            @NotBlank @Size(max = LONGEST_KEY) String p256dh,
            @NotBlank @Size(max = LONGEST_KEY) String auth) {}

    @GetMapping
    State state(@AuthenticationPrincipal ActorPrincipal principal) {
        return new State(devices.isOn(device(principal)), devices.key());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@AuthenticationPrincipal ActorPrincipal principal, @Valid @RequestBody Subscription subscription) {
        devices.subscribe(
                device(principal),
                subscription.endpoint(),
                subscription.keys().p256dh(),
                subscription.keys().auth());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@AuthenticationPrincipal ActorPrincipal principal) {
        devices.unsubscribe(device(principal));
    }

    private static UUID device(ActorPrincipal principal) {
        return principal.device().orElseThrow(() -> new DomainError.Conflict("reminders.no-device"));
    }
}
