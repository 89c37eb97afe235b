package org.restride;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.BareClinics;
import org.restride.people.ClinicSettings;
import org.restride.people.Consents;
import org.restride.people.CreateClinic;
import org.restride.people.Invitations;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecords;
import org.restride.people.Proof;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.restride.people.Welcoming;

/** Makes clinics with people for tests, through the same doors as in earnest. */
public class TestClinics {

    /** Good enough for the rules of passwords. */
    public static final String PASSWORD = "lantern-quarry-bicycle-fjord";

    /** The birth date of every patient made here. */
    public static final LocalDate BORN = LocalDate.of(1988, 4, 12);

    /**
     * A clinic with one administrator, two clinicians and an editor; a patient registered by {@code clinician} is in that one's care.
     */
    public record TestClinic(ClinicId id, Actor administrator, Actor clinician, Actor otherClinician, Actor editor) {}

    private final CreateClinic clinics;
    private final BareClinics bareClinics;
    private final Invitations invitations;
    private final Welcoming welcoming;
    private final Consents consents;
    private final SignIn signIn;
    private final PatientRecords patients;
    private final CurrentActor actors;

    TestClinics(
            CreateClinic clinics,
            BareClinics bareClinics,
            Invitations invitations,
            Welcoming welcoming,
            Consents consents,
            SignIn signIn,
            PatientRecords patients,
            CurrentActor actors) {
        this.clinics = clinics;
        this.bareClinics = bareClinics;
        this.invitations = invitations;
        this.welcoming = welcoming;
        this.consents = consents;
        this.signIn = signIn;
        this.patients = patients;
        this.actors = actors;
    }

    public TestClinic create() {
        return withPeople(clinics.create(settings()));
    }

    /** The same without any of the content that the product ships. */
    public TestClinic createBare() {
        return withPeople(bareClinics.create(settings()));
    }

    private static ClinicSettings settings() {
        return ClinicSettings.begin("Clinic " + UUID.randomUUID(), ZoneId.of("Europe/London"), "GB", Locale.ENGLISH);
    }

    private TestClinic withPeople(ClinicId id) {
        return new TestClinic(
                id,
                staff(id, "Ada Administrator", Role.ADMINISTRATOR),
                staff(id, "Clara Clinician", Role.CLINICIAN),
                staff(id, "Otto Other", Role.CLINICIAN),
                staff(id, "Edith Editor", Role.EDITOR));
    }

    /** Somebody new who works at the clinic and can sign in with {@link #PASSWORD}. */
    public Actor staff(ClinicId clinic, String name, Role... roles) {
        String login = UUID.randomUUID() + "@staff.test";
        Invitations.Link link =
                as(Actor.system(clinic), () -> invitations.inviteStaff(name, login, Set.of(roles), false));
        var proof = welcoming.accept(token(link), null, login, PASSWORD, null, address());
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership()).actor();
    }

    /** A new patient of the clinic, in the care of {@code clinician} alone. */
    public PatientId patient(TestClinic clinic) {
        return patient(clinic, "Nora", "Runner");
    }

    public PatientId patient(TestClinic clinic, String firstName, String lastName) {
        PatientDetails details = new PatientDetails(
                firstName, lastName, BORN, null, null, Locale.ENGLISH, ZoneId.of("Europe/London"), "GB", null);
        return as(clinic.clinician(), () -> patients.register(details, Set.of()));
    }

    /** The patient, invited by {@code clinician}, with an account of their own and signed in. */
    public RestrideUser signUp(TestClinic clinic, PatientId patient) {
        return accept(as(clinic.clinician(), () -> invitations.invitePatient(patient, false)));
    }

    /** Whoever the link invites to a patient's record, signed in with a new account. */
    public RestrideUser accept(Invitations.Link link) {
        Proof proof = welcoming.accept(
                token(link),
                BORN,
                UUID.randomUUID() + "@patient.test",
                PASSWORD,
                consents.text(Locale.ENGLISH),
                address());
        return signIn.enter(proof, signIn.waysIn(proof).getFirst().membership());
    }

    /** The patient as an acting person, without an account behind. */
    public Actor patientActor(TestClinic clinic, PatientId patient) {
        return new Actor(new AccountId(UUID.randomUUID()), clinic.id(), Set.of(Role.PATIENT), patient);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return actors.as(actor, work);
    }

    public void as(Actor actor, Runnable work) {
        actors.as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The secret at the end of an invitation's link. */
    public static String token(Invitations.Link link) {
        return link.url().substring(link.url().lastIndexOf('/') + 1);
    }

    /** A network address that no other test uses, so that tests don't slow each other down. */
    public static String address() {
        return UUID.randomUUID().toString();
    }
}
