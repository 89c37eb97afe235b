package org.restride.messages.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForRegistrars;
import org.restride.base.PatientId;
import org.restride.messages.reminders.StoredSendings.Channel;
import org.restride.messages.reminders.StoredSendings.State;
import org.restride.people.DeviceTokens;
import org.restride.people.Letters;
import org.restride.people.MailAddresses;
import org.restride.people.PatientState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a patient's reminders are chosen: by the patient, or with them at the desk by those who care for them. Off until somebody does. */
@Service
@Transactional
public class Reminders {

    private final StoredChoices choices;
    private final StoredSendings sendings;
    private final StoredSubscriptions subscriptions;
    private final MailAddresses addresses;
    private final DeviceTokens devices;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            StoredChoices choices,
            StoredSendings sendings,
            StoredSubscriptions subscriptions,
            MailAddresses addresses,
            DeviceTokens devices,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.choices = choices;
        this.sendings = sendings;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.devices = devices;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws DomainError.NotFound if the clinic has no such patient
     */
    @ForCareOf
    @Transactional(readOnly = true)
    public ReminderStanding standing(PatientId patient) {
        MailAddresses.Contact contact = contact(patient);
        StoredChoices.Choice choice = choices.find(patient).orElse(null);
        Set<UUID> subscribed = subscriptions.devices(patient);
        Set<UUID> standing = subscribed.isEmpty() ? Set.of() : devices.of(patient);
        int devicesOn = (int) subscribed.stream().filter(standing::contains).count();
        Map<Channel, StoredSendings.Last> last = choice == null ? Map.of() : sendings.last(patient);
        Optional<StoredSendings.Last> letter =
                Optional.ofNullable(last.get(Channel.EMAIL)).filter(sent -> sent.state() == State.GIVEN_UP);
        Optional<StoredSendings.Last> notice = Optional.ofNullable(last.get(Channel.PUSH))
                .filter(sent -> sent.state() == State.GIVEN_UP || (sent.state() == State.REFUSED && devicesOn == 0));
        return new ReminderStanding(
                contact.email().orElse(null),
                letters.work(),
                choice != null && choice.refuses(contact.email()),
                letter.map(StoredSendings.Last::day).orElse(null),
                notice.map(StoredSendings.Last::day).orElse(null),
                choice != null && choice.byEmail(),
                devicesOn,
                choice == null ? ReminderTimes.USUAL : choice.times(),
                choice != null && choice.isPaused(),
                contact.who().zone(),
                choice == null ? 0 : choice.version());
    }

    /**
     * @throws DomainError.Conflict if somebody has chosen otherwise meanwhile
     * @throws DomainError.Invalid if letters are wanted and there is no address
     */
    @ForCareOf
    public void choose(PatientId patient, ChooseReminders wanted) {
        MailAddresses.Contact contact = contact(patient);
        if (wanted.byEmail() && contact.email().isEmpty()) {
            throw new DomainError.Invalid("reminders.invalid.no-address");
        }
        boolean done = wanted.version() == 0
                ? choices.add(
                        patient, wanted.byEmail(), wanted.times(), contact.who().zone(), UUID.randomUUID())
                : choices.change(patient, wanted.byEmail(), wanted.times(), wanted.version());
        if (!done) {
            throw new DomainError.Conflict("reminders.changed-meanwhile");
        }
        plan(patient, contact);
        noted(patient, "choice");
    }

    /** Until somebody resumes; nothing happens if it is so already, or nothing was ever chosen. */
    @ForCareOf
    public void pause(PatientId patient) {
        if (choices.pause(patient, clock.instant())) {
            plan(patient, contact(patient));
            noted(patient, "paused");
        }
    }

    @ForCareOf
    public void resume(PatientId patient) {
        if (choices.pause(patient, null)) {
            plan(patient, contact(patient));
            noted(patient, "resumed");
        }
    }

    /** Patients of the clinic to whose address the mail server takes no letters; it counts until the address is corrected. One statement. */
    @ForRegistrars
    @Transactional(readOnly = true)
    public List<PatientId> refused() {
        return choices.refused();
    }

    /** Works out anew when the patient is to be reminded next, after something of it has changed. */
    void replan(PatientId patient) {
        if (choices.find(patient).isPresent()) {
            addresses.contact(patient).ifPresent(contact -> plan(patient, contact));
        }
    }

    /** With what is usual, for whoever wants to be reminded by this device before they have chosen anything. */
    void begin(PatientId patient) {
        MailAddresses.Contact contact = contact(patient);
        choices.add(patient, false, ReminderTimes.USUAL, contact.who().zone(), UUID.randomUUID());
        plan(patient, contact);
    }

    private void plan(PatientId patient, MailAddresses.Contact contact) {
        Instant now = clock.instant();
        ZoneId zone = contact.who().zone();
        choices.find(patient).ifPresent(choice -> {
            boolean wanted = !choice.isPaused()
                    && contact.who().state() == PatientState.ACTIVE
                    && (choice.byEmail() || !subscriptions.devices(patient).isEmpty());
            if (choice.refused() != null && !choice.refuses(contact.email())) {
                choices.forgive(patient);
            }
            choices.next(patient, wanted ? choice.times().nextAfter(now, zone) : Optional.empty(), zone);
        });
    }

    private MailAddresses.Contact contact(PatientId patient) {
        return addresses.contact(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }

    private void noted(PatientId patient, String what) {
        events.publishEvent(Audited.changed("reminders", patient.value(), patient, what));
    }
}
