package org.restride.messages.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.people.DeviceTokens;
import org.restride.people.MailAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides for one patient whose time has come what is to be sent today; it sends nothing itself. */
@Component
class Planning {

    private final StoredChoices choices;
    private final StoredSendings sendings;
    private final StoredSubscriptions subscriptions;
    private final Occasions occasions;
    private final MailAddresses addresses;
    private final DeviceTokens devices;
    private final CurrentActor actors;
    private final Clock clock;

    Planning(
            StoredChoices choices,
            StoredSendings sendings,
            StoredSubscriptions subscriptions,
            Occasions occasions,
            MailAddresses addresses,
            DeviceTokens devices,
            CurrentActor actors,
            Clock clock) {
        this.choices = choices;
        this.sendings = sendings;
        this.subscriptions = subscriptions;
        this.occasions = occasions;
        this.addresses = addresses;
        this.devices = devices;
        this.actors = actors;
        this.clock = clock;
    }

    /** Nothing happens if another node has done it meanwhile. */
    @Transactional
    public void plan(PatientId patient) {
        Instant now = clock.instant();
        StoredChoices.Choice choice = choices.find(patient).orElse(null);
        if (choice == null || choice.next() == null || choice.next().isAfter(now)) {
            return;
        }
        Occasions.Found found = occasions.of(patient).orElse(null);
        if (found == null || !found.isInCare() || choice.isPaused()) {
            choices.advance(choice, Optional.empty(), choice.zone());
            return;
        }
        ZoneId zone = found.patient().zone();
        boolean first = choices.advance(choice, choice.times().nextAfter(now, zone), zone);
        if (first && choice.times().mayGoOut(now, zone) && found.occasion().isPresent()) {
            byEmail(choice, found.day(), now);
            byPush(patient, found.day(), now);
        }
    }

    /** Lets a patient wait who could not be looked at, so that the others don't. */
    @Transactional
    public void postpone(PatientId patient, Duration wait) {
        choices.find(patient)
                .ifPresent(choice ->
                        choices.next(patient, Optional.of(clock.instant().plus(wait)), choice.zone()));
    }

    private void byEmail(StoredChoices.Choice choice, LocalDate day, Instant now) {
        if (!choice.byEmail()) {
            return;
        }
        Optional<String> address = addresses.ofPatient(choice.patient()).map(MailAddresses.Recipient::email);
        if (address.isPresent() && !choice.refuses(address)) {
            sendings.add(StoredSendings.Key.email(clinic(), choice.patient(), day), now);
        }
    }

    /** To the devices that are still signed in; the others are forgotten. */
    private void byPush(PatientId patient, LocalDate day, Instant now) {
        Set<UUID> subscribed = subscriptions.devices(patient);
        if (subscribed.isEmpty()) {
            return;
        }
        Set<UUID> standing = devices.of(patient);
        for (UUID device : subscribed) {
            if (standing.contains(device)) {
                sendings.add(StoredSendings.Key.push(clinic(), patient, day, device), now);
            } else {
                subscriptions.remove(patient, device);
            }
        }
    }

    private ClinicId clinic() {
        return actors.get().clinic();
    }
}
