package org.restride.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.restride.base.ClinicId;
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

    private final CreateClinic clinics;
    private final Invitations invitations;
    private final InClinic inClinic;
    private final SetUp setUp;
    private final Environment environment;
    private final ConfigurableApplicationContext application;

    FirstSteps(
            CreateClinic clinics,
            Invitations invitations,
            InClinic inClinic,
            SetUp setUp,
            Environment environment,
            ConfigurableApplicationContext application) {
        this.clinics = clinics;
        this.invitations = invitations;
        this.inClinic = inClinic;
        this.setUp = setUp;
        this.environment = environment;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name = environment.getProperty("restride.create-clinic");
        if (name != null) {
            LOG.warn("Clinic created. Invitation of its administrator: {}", createClinic(name));
            System.exit(SpringApplication.exit(application));
        } else {
            setUp.offer();
        }
    }

    /** The link by which the administrator of the new clinic comes in. */
    String createClinic(String name) {
        ZoneId zone = ZoneId.of(environment.getProperty("restride.zone", "Europe/London"));
        String country = environment.getProperty("restride.country", "GB");
        Locale language = Locale.of(environment.getProperty("restride.language", "en"));
        String administrator = environment.getRequiredProperty("restride.administrator");
        ClinicId clinic = clinics.create(ClinicSettings.begin(name, zone, country, language));
        return inClinic.asProgram(clinic, () -> invitations
                .inviteStaff(administrator, administrator, Set.of(Role.ADMINISTRATOR), true)
                .url());
    }
}
