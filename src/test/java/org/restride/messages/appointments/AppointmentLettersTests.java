package org.restride.messages.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.base.calendar.ReadIcs;
import org.restride.people.Clinics;
import org.restride.people.MailAddresses;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.restride.people.TestPost;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What both get by mail, through a mail server that runs in the test: when and where, an entry for the calendar, nothing about health. */
@RestrideTest
class AppointmentLettersTests {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientRecords records;

    @Autowired
    private AppointmentDesk desk;

    @Autowired
    private Appointments appointments;

    @Autowired
    private StoredAppointments stored;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private Clinics settings;

    @Autowired
    private PublicAddress portal;

    @Autowired
    private Texts texts;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestClinic clinic;
    private PatientId patient;
    private AppointmentLetters letters;

    @BeforeEach
    void startServer() {
        server.start();
        letters = new AppointmentLetters(
                stored,
                addresses,
                settings,
                TestPost.through(server.getSmtp().getPort()),
                portal,
                texts,
                actors,
                transactions,
                clock);
        clinic = clinics.create();
        patient = patient("nora@patient.test");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void thePatientReadsWhenInTheirOwnTimeAndGetsAnEntry() throws Exception {
        Appointment booked = book();
        letters.send(letter(booked, AppointmentLetter.Reader.PATIENT));
        MimeMessage mail = only();
        assertThat(mail.getAllRecipients()[0]).hasToString("nora@patient.test");
        assertThat(mail.getSubject()).startsWith("Cita en Clinic");
        String time =
                DateTimeFormatter.ofPattern("HH:mm").format(booked.begins().atZone(ZoneId.of("Europe/Madrid")));
        assertThat(words(mail)).contains(time, "/appointments").doesNotContain("pain", "dolor", "I would like to talk");
        assertThat(file(mail).getContentType()).contains("text/calendar").contains("method=REQUEST");
        ReadIcs entry = entry(mail);
        assertThat(entry.one("METHOD")).isEqualTo("REQUEST");
        assertThat(entry.one("SEQUENCE")).isEqualTo("0");
        assertThat(entry.one("UID")).contains(booked.id().toString());
        assertThat(entry.one("DTSTART")).isEqualTo(moment(booked.begins()));
        assertThat(entry.one("DTEND")).isEqualTo(moment(booked.ends()));
        assertThat(entry.text("SUMMARY")).startsWith("Cita en Clinic");
        assertThat(entry.one("ATTENDEE")).isEqualTo("mailto:nora@patient.test");
        assertThat(entry.one("ORGANIZER")).isEqualTo("mailto:portal@clinic.test");
    }

    @Test
    void theClinicianReadsNobodysName() throws Exception {
        letters.send(letter(book(), AppointmentLetter.Reader.CLINICIAN));
        MimeMessage mail = only();
        assertThat(mail.getSubject()).startsWith("Appointment at Clinic");
        assertThat(words(mail) + entry(mail).all("SUMMARY") + entry(mail).all("DESCRIPTION"))
                .doesNotContain("Nora", "Runner");
        assertThat(entry(mail).one("ATTENDEE")).endsWith("@staff.test");
    }

    @Test
    void movedAndCancelledKeepTheUidAndCountUp() throws Exception {
        Appointment booked = book();
        FreeTime other = BookedPatient.free(clinics, context, clinic.clinician(), true);
        Appointment moved = clinics.as(
                clinic.clinician(), () -> appointments.move(patient, booked.id(), booked.version(), other.id()));
        letters.send(letter(moved, AppointmentLetter.Reader.PATIENT));
        ReadIcs entry = entry(only());
        assertThat(entry.one("METHOD")).isEqualTo("REQUEST");
        assertThat(entry.one("SEQUENCE")).isEqualTo("1");
        assertThat(entry.one("DTSTART")).isEqualTo(moment(other.begins()));
        server.purgeEmailFromAllMailboxes();

        clinics.as(clinic.clinician(), () -> appointments.cancel(patient, moved.id(), moved.version(), "ill"));
        letters.send(new AppointmentLetter(clinic.id(), moved.id(), 2, AppointmentLetter.Reader.PATIENT));
        ReadIcs gone = entry(only());
        assertThat(gone.one("METHOD")).isEqualTo("CANCEL");
        assertThat(gone.one("STATUS")).isEqualTo("CANCELLED");
        assertThat(gone.one("SEQUENCE")).isEqualTo("2");
        assertThat(gone.one("UID")).isEqualTo(entry.one("UID"));
    }

    @Test
    void aLetterThatIsOutOfDateIsNotSent() {
        Appointment booked = book();
        FreeTime other = BookedPatient.free(clinics, context, clinic.clinician(), true);
        clinics.as(clinic.clinician(), () -> appointments.move(patient, booked.id(), booked.version(), other.id()));
        letters.send(letter(booked, AppointmentLetter.Reader.PATIENT));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoHasNoAddressGetsNoLetterAndOneThatCantBeSentIsTriedAgain() {
        patient = patient(null);
        letters.send(letter(book(), AppointmentLetter.Reader.PATIENT));
        assertThat(server.getReceivedMessages()).isEmpty();
        server.stop();
        patient = patient("somebody@patient.test");
        Appointment booked = book();
        assertThatThrownBy(() -> letters.send(letter(booked, AppointmentLetter.Reader.PATIENT)))
                .isInstanceOf(DomainError.Unavailable.class);
    }

    @Test
    void bothLettersWaitInTheTransactionOfTheDeedAndHoldIdsOnly() {
        Appointment booked = book();
        assertThat(waiting(booked))
                .containsExactlyInAnyOrder(
                        letter(booked, AppointmentLetter.Reader.PATIENT).code(),
                        letter(booked, AppointmentLetter.Reader.CLINICIAN).code());
        FreeTime other = BookedPatient.free(clinics, context, clinic.clinician(), true);
        clinics.as(
                clinic.clinician(),
                () -> transactions.executeWithoutResult(status -> {
                    appointments.move(patient, booked.id(), booked.version(), other.id());
                    status.setRollbackOnly();
                }));
        assertThat(waiting(booked)).hasSize(2);
    }

    private List<String> waiting(Appointment appointment) {
        return jdbc.sql("select task_instance from platform.scheduled_tasks where task_instance like :like")
                .param("like", "%" + appointment.id() + "%")
                .query(String.class)
                .list();
    }

    private AppointmentLetter letter(Appointment appointment, AppointmentLetter.Reader reader) {
        AppointmentLetter letter = new AppointmentLetter(clinic.id(), appointment.id(), appointment.sequence(), reader);
        assertThat(AppointmentLetter.of(letter.code())).isEqualTo(letter);
        return letter;
    }

    private Appointment book() {
        FreeTime time = BookedPatient.free(clinics, context, clinic.clinician(), true);
        return clinics.as(clinic.clinician(), () -> desk.book(patient, Optional.empty(), time.id()));
    }

    private PatientId patient(String email) {
        PatientDetails details = new PatientDetails(
                "Nora",
                "Runner",
                TestClinics.BORN,
                email,
                null,
                Locale.of("es"),
                ZoneId.of("Europe/Madrid"),
                "ES",
                null);
        return clinics.as(clinic.clinician(), () -> records.register(details, Set.of()));
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String words(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        Object first = parts.getBodyPart(0).getContent();
        return first instanceof MimeMultipart inner
                ? (String) inner.getBodyPart(0).getContent()
                : (String) first;
    }

    private static BodyPart file(MimeMessage mail) throws Exception {
        BodyPart file = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("appointment.ics");
        return file;
    }

    private static ReadIcs entry(MimeMessage mail) throws Exception {
        return ReadIcs.of(new String(file(mail).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
