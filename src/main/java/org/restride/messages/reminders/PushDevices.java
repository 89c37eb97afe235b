package org.restride.messages.reminders;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.restride.people.DeviceTokens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting patient's devices that take notices. A subscription counts as long as its device is signed in. */
@Service
@Transactional
public class PushDevices {

    private final StoredSubscriptions subscriptions;
    private final ClinicKeys keys;
    private final PushHosts hosts;
    private final Reminders reminders;
    private final DeviceTokens devices;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PushDevices(
            StoredSubscriptions subscriptions,
            ClinicKeys keys,
            PushHosts hosts,
            Reminders reminders,
            DeviceTokens devices,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.hosts = hosts;
        this.reminders = reminders;
        this.devices = devices;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** By which key the clinic's notices are known to push services; a point of P-256 in Base64 for addresses. */
    @ForPatients
    public String key() {
        own();
        return keys.pushKey();
    }

    @ForPatients
    @Transactional(readOnly = true)
    public boolean isOn(UUID device) {
        return subscriptions.devices(own()).contains(device);
    }

    /**
     * Sends notices to this device from now on.
     *
     * @param p256dh and {@code auth}: the browser's keys in Base64 for addresses
     * @throws DomainError.Invalid if it is no address of a push service on the list
     * @throws DomainError.Conflict if the device is not signed in
     */
    @ForPatients
    public void subscribe(UUID device, String endpoint, String p256dh, String auth) {
        PatientId patient = own();
        PushAddress address = PushAddress.of(endpoint, p256dh, auth);
        if (!hosts.allows(address.endpoint())) {
            throw new DomainError.Invalid(Map.of("endpoint", "reminders.invalid.host"));
        }
        if (!devices.of(patient).contains(device)) {
            throw new DomainError.Conflict("reminders.no-device");
        }
        subscriptions.put(patient, device, address, clock.instant());
        reminders.begin(patient);
        events.publishEvent(Audited.changed("reminders", patient.value(), patient, "push-on"));
    }

    @ForPatients
    public void unsubscribe(UUID device) {
        PatientId patient = own();
        if (subscriptions.remove(patient, device)) {
            reminders.replan(patient);
            events.publishEvent(Audited.changed("reminders", patient.value(), patient, "push-off"));
        }
    }

    private PatientId own() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
