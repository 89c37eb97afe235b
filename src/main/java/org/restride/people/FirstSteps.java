package org.restride.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What the one who runs the program can ask for on the command line: {@code --restride.create-clinic=NAME} with
 * {@code --restride.administrator=E-MAIL} (and optionally {@code --restride.zone}, {@code .country}, {@code .language}) creates a clinic,
 * prints its administrator's invitation and ends. While there is no clinic, the link for the first one is printed.
 */
@Component
@Order(1)
class FirstSteps implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSteps.class);

    /** In which the portal is written. */
    private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "es"));

    private final CreateClinic clinics;
    private final Invitations invitations;
    private final SetUp setUp;
    private final Environment environment;
    private final ConfigurableApplicationContext application;

    FirstSteps(
            CreateClinic clinics,
            Invitations invitations,
            SetUp setUp,
            Environment environment,
            ConfigurableApplicationContext application) {
        this.clinics = clinics;
        this.invitations = invitations;
        this.setUp = setUp;
        this.environment = environment;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name = environment.getProperty("restride.create-clinic");
        if (name == null) {
            setUp.offer();
            return;
        }
        int code = tryToCreate(name);
        System.exit(SpringApplication.exit(application, () -> code));
    }

    /** Zero if there is a new clinic, else one, as programs tell whoever called them. */
    private int tryToCreate(String name) {
        try {
            LOG.warn("Clinic created. Invitation of its administrator: {}", createClinic(name));
            return 0;
        } catch (IllegalArgumentException wrong) {
            LOG.error(wrong.getMessage());
            return 1;
        }
    }

    /**
     * The link by which the administrator of the new clinic comes in.
     *
     * @throws IllegalArgumentException if one of the settings can't be; then there is no new clinic
     */
    String createClinic(String name) {
        String administrator = administrator();
        ClinicSettings settings = settings(name);
        return clinics.create(settings, clinic -> invitations
                .inviteStaff(administrator, administrator, Set.of(Role.ADMINISTRATOR), true)
                .url());
    }

    private String administrator() {
        String typed = environment.getProperty("restride.administrator", "").strip();
        if (!Emails.plausible(typed) || typed.length() > 120) {
            throw wrong("administrator", "must be the e-mail address of the clinic's first administrator", null);
        }
        return typed;
    }

    private ClinicSettings settings(String name) {
        String language = environment.getProperty("restride.language", "en");
        if (!LANGUAGES.contains(language)) {
            throw wrong("language", "must be one of " + String.join(", ", LANGUAGES), null);
        }
        String country = environment.getProperty("restride.country", "GB");
        if (!Countries.exists(country)) {
            throw wrong("country", "must be the two capital letters of a country, such as GB", null);
        }
        ZoneId zone = zone();
        try {
            return ClinicSettings.begin(name, zone, country, Locale.of(language));
        } catch (DomainError.Invalid problem) {
            throw wrong("create-clinic", "must be a name of 1 to 120 letters", problem);
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(environment.getProperty("restride.zone", "Europe/London"));
        } catch (DateTimeException problem) {
            throw wrong("zone", "must be a time zone, such as Europe/London", problem);
        }
    }

    private static IllegalArgumentException wrong(String setting, String rule, @Nullable Exception cause) {
        return new IllegalArgumentException("--restride." + setting + " " + rule + ". No clinic was created.", cause);
    }
}
