package org.restride.messages.appointments;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.base.calendar.CalendarEntries;
import org.restride.base.calendar.CalendarEntry;
import org.restride.base.calendar.Ics;
import org.restride.people.ClinicSettings;
import org.restride.people.Clinics;
import org.restride.people.Letter;
import org.restride.people.Letters;
import org.restride.people.MailAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to both that an appointment was booked, moved or cancelled, with an entry for their calendar. No word about health, and no name. */
@Component
class AppointmentLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final StoredAppointments appointments;
    private final MailAddresses addresses;
    private final Clinics clinics;
    private final Letters letters;
    private final PublicAddress portal;
    private final Texts texts;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AppointmentLetters(
            StoredAppointments appointments,
            MailAddresses addresses,
            Clinics clinics,
            Letters letters,
            PublicAddress portal,
            Texts texts,
            CurrentActor actors,
            TransactionTemplate transactions,
            Clock clock) {
        this.appointments = appointments;
        this.addresses = addresses;
        this.clinics = clinics;
        this.letters = letters;
        this.portal = portal;
        this.texts = texts;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does nothing without a mail server, if the reader has no address, or if the appointment was changed since: then another letter says it.
     *
     * @throws DomainError.Unavailable if the mail server doesn't take it
     */
    void send(AppointmentLetter wanted) {
        if (!letters.work()) {
            return;
        }
        Optional<Letter> letter = actors.as(
                Actor.system(wanted.clinic()),
                () -> Objects.requireNonNull(transactions.execute(status -> write(wanted))));
        if (letter.isPresent() && letters.send(letter.get()) != Letters.Outcome.TAKEN) {
            throw new DomainError.Unavailable("people.mail-not-taken");
        }
    }

    private Optional<Letter> write(AppointmentLetter wanted) {
        return appointments
                .find(wanted.appointment())
                .filter(appointment -> appointment.sequence() == wanted.sequence())
                .flatMap(appointment -> recipient(wanted, appointment)
                        .map(recipient -> write(wanted.reader(), appointment, recipient)));
    }

    private Optional<MailAddresses.Recipient> recipient(AppointmentLetter wanted, Appointment appointment) {
        return switch (wanted.reader()) {
            case PATIENT -> addresses.ofPatient(appointment.patient());
            case CLINICIAN -> addresses.ofStaff(appointment.clinician());
        };
    }

    private Letter write(AppointmentLetter.Reader reader, Appointment appointment, MailAddresses.Recipient recipient) {
        ClinicSettings clinic = clinics.settings().settings();
        Locale language = recipient.language();
        String deed = appointment.state() == Appointment.State.CANCELLED
                ? "cancelled"
                : appointment.sequence() == 0 ? "booked" : "moved";
        String link = portal.link("/appointments");
        String subject = texts.get(language, "appointments.mail." + deed + ".subject", clinic.name());
        String body = texts.get(
                language,
                "appointments.mail." + reader + "." + deed,
                clinic.name(),
                when(appointment, recipient.zone(), clinic.zone(), language),
                texts.get(language, "appointments.mail.way." + appointment.way()),
                link);
        CalendarEntries calendar = CalendarEntries.invitation(entry(appointment, recipient, clinic, link));
        Letter.Attachment file = new Letter.Attachment(
                "appointment.ics", Ics.MEDIA_TYPE + "; method=" + calendar.method(), Ics.write(calendar));
        return new Letter(recipient.email(), subject, body, List.of(file), Map.of());
    }

    private CalendarEntry entry(
            Appointment appointment, MailAddresses.Recipient recipient, ClinicSettings clinic, String link) {
        String title = texts.get(recipient.language(), "appointments.entry.title", clinic.name());
        CalendarEntry entry = CalendarEntry.shown(
                        uid(appointment),
                        clock.instant(),
                        new CalendarEntry.Between(appointment.begins(), appointment.ends()),
                        title)
                .withDetails(texts.get(recipient.language(), "appointments.mail.way." + appointment.way()))
                .withLink(URI.create(link))
                .withParties(
                        new CalendarEntry.Party(clinic.name(), letters.sender()),
                        new CalendarEntry.Party(recipient.name(), recipient.email()))
                .inSequence(appointment.sequence(), appointment.state() == Appointment.State.CANCELLED);
        return appointment.way() == Way.CLINIC ? entry.withPlace(clinic.address()) : entry;
    }

    /** The same in mails and in feeds, so that a calendar that has both shows one. */
    static String uid(Appointment appointment) {
        return "appointment-" + appointment.id() + "@restride";
    }

    /** In the reader's own time, with the zone's name where the clinic's clock shows another. */
    private static String when(Appointment appointment, ZoneId own, ZoneId clinic, Locale language) {
        ZonedDateTime begins = appointment.begins().atZone(own);
        String said = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(begins)
                + ", " + TIME.format(begins) + "–"
                + TIME.format(appointment.ends().atZone(own));
        boolean same = begins.getOffset().equals(clinic.getRules().getOffset(appointment.begins()));
        return same ? said : said + " (" + own.getDisplayName(TextStyle.FULL, language) + ")";
    }
}
