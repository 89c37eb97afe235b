package org.restride.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.ClinicDirectory;
import org.restride.base.ClinicId;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes a clinic to look around in, once, if there is none yet. Nothing in it is real, and its accounts have a well-known password:
 * it exists only with {@code restride.demo}, which is on for the embedded database alone unless it is set. It is there before the first
 * page answers, so that nobody meets a door whose accounts don't exist yet.
 */
@Component
@ConditionalOnExpression("${restride.demo:${restride.embedded:false}}")
public class DemoClinic implements SmartLifecycle {

    /** The password of every demo account. */
    public static final String PASSWORD = "restride-demo";

    /** What follows the name in each demo account's login. */
    public static final String DOMAIN = "@demo.restride.test";

    private static final Logger LOG = LoggerFactory.getLogger(DemoClinic.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ClinicDirectory directory;
    private final CreateClinic clinics;
    private final Logins logins;
    private final Memberships memberships;
    private final Newcomers newcomers;
    private final Patients patients;
    private final CareTeams teams;
    private final Consents consents;
    private final PasswordHashing hashing;
    private final List<DemoData> data;
    private final Ids ids;
    private final Clock clock;
    private volatile boolean started;

    DemoClinic(
            ClinicDirectory directory,
            CreateClinic clinics,
            Logins logins,
            Memberships memberships,
            Newcomers newcomers,
            Patients patients,
            CareTeams teams,
            Consents consents,
            PasswordHashing hashing,
            List<DemoData> data,
            Ids ids,
            Clock clock) {
        this.directory = directory;
        this.clinics = clinics;
        this.logins = logins;
        this.memberships = memberships;
        this.newcomers = newcomers;
        this.patients = patients;
        this.teams = teams;
        this.consents = consents;
        this.hashing = hashing;
        this.data =
                data.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (directory.all().isEmpty()) {
            create();
        }
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** Creates the demo clinic with everything that the modules add to it; a start that is killed half-way leaves nothing of it behind. */
    ClinicId create() {
        data.forEach(DemoData::prepare);
        ClinicSettings settings = new ClinicSettings(
                "Riverside Running Clinic",
                "12 Towpath Lane, London",
                "020 7946 0018",
                "Mon to Fri 08:00 to 18:00",
                LONDON,
                "GB",
                List.of(Locale.ENGLISH, Locale.of("es")),
                ClinicSettings.USUAL_COLOUR,
                false,
                ClinicLimits.USUAL);
        ClinicId clinic = clinics.create(settings, made -> {
            DemoPeople people = people(made);
            data.forEach(part -> part.fill(made, people));
            return made;
        });
        LOG.info("The demo clinic is ready");
        return clinic;
    }

    private DemoPeople people(ClinicId clinic) {
        String hash = hashing.hash(PASSWORD);
        AccountId clinician = staff(clinic, "clinician", "Dr Lena Voss", hash, Role.CLINICIAN);
        AccountId second = staff(clinic, "clinician2", "Kim Baker", hash, Role.CLINICIAN);
        AccountId editor = staff(clinic, "editor", "Marta Ruiz", hash, Role.EDITOR);
        AccountId secondEditor = staff(clinic, "editor2", "Jonas Falk", hash, Role.EDITOR);
        AccountId administrator = staff(clinic, "admin", "Priya Shah", hash, Role.ADMINISTRATOR);
        List<PatientId> all = new ArrayList<>();
        Instant now = clock.instant();
        List<DemoPatients.Sample> samples = DemoPatients.all(LocalDate.ofInstant(now, LONDON));
        for (int i = 0; i < samples.size(); i++) {
            DemoPatients.Sample sample = samples.get(i);
            PatientId patient = new PatientId(ids.next());
            patients.add(patient, sample.details(), now.minus(sample.registeredBefore()));
            patients.joined(patient, now.minus(sample.registeredBefore()));
            // Every fourth is the colleague's, every seventh is shared, so that "mine" and "the clinic's" differ.
            boolean colleagues = i % 4 == 3;
            if (!colleagues || i % 7 == 0) {
                teams.join(patient, clinician);
            }
            if (colleagues || i % 7 == 0) {
                teams.join(patient, second);
            }
            all.add(patient);
        }
        PatientId patient = all.getFirst();
        AccountId account = account("patient", hash);
        memberships.add(account, clinic, Set.of(Role.PATIENT), patient);
        consents.give(patient, account, consents.text(Locale.ENGLISH));
        return new DemoPeople(clinician, second, editor, secondEditor, administrator, patient, account, all);
    }

    private AccountId staff(ClinicId clinic, String login, String name, String hash, Role role) {
        AccountId account = account(login, hash);
        memberships.add(account, clinic, Set.of(role), null);
        newcomers.addStaff(account, name, clock.instant());
        return account;
    }

    private AccountId account(String login, String hash) {
        AccountId account = new AccountId(ids.next());
        logins.add(account, login + DOMAIN, hash, Locale.ENGLISH, clock.instant());
        return account;
    }
}
