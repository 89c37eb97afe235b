package org.restride;

import javax.sql.DataSource;
import org.restride.base.CurrentActor;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.restride.catalogue.Publishing;
import org.restride.people.BareClinics;
import org.restride.people.Consents;
import org.restride.people.CreateClinic;
import org.restride.people.Invitations;
import org.restride.people.PatientRecords;
import org.restride.people.SignIn;
import org.restride.people.Welcoming;
import org.restride.plans.PlanClinics;
import org.restride.plans.Prescribing;
import org.restride.progress.Reporting;
import org.restride.progress.Training;
import org.restride.questions.Answering;
import org.restride.safety.Caseload;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What tests have beside the application: a counter of statements and the owner's look at the database. */
@TestConfiguration(proxyBeanMethods = false)
public class TestEquipment {

    /** The database as its owner sees it, past the application's role (but row-level security is forced on owners too). */
    public record Owner(JdbcClient jdbc, DataSource source) {}

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    Owner owner() {
        DataSource source = new DriverManagerDataSource(
                TestDatabase.url(),
                TestDatabase.owner().user(),
                TestDatabase.owner().password());
        return new Owner(JdbcClient.create(source), source);
    }

    @Bean
    PlanClinics planClinics(
            TestClinics clinics,
            Catalogue catalogue,
            ContentPacks packs,
            Publishing publishing,
            Prescribing prescribing) {
        return new PlanClinics(clinics, catalogue, packs, publishing, prescribing);
    }

    @Bean
    Caseload caseload(
            TestClinics clinics,
            ContentPacks packs,
            Publishing publishing,
            Catalogue catalogue,
            Prescribing prescribing,
            Reporting reporting,
            Answering answering) {
        return new Caseload(clinics, packs, publishing, catalogue, prescribing, reporting, answering);
    }

    @Bean
    Training training(
            TestClinics clinics,
            Publishing publishing,
            Catalogue catalogue,
            Prescribing prescribing,
            Answering answering) {
        return new Training(clinics, publishing, catalogue, prescribing, answering);
    }

    @Bean
    TestClinics testClinics(
            CreateClinic clinics,
            ApplicationContext context,
            Invitations invitations,
            Welcoming welcoming,
            Consents consents,
            SignIn signIn,
            PatientRecords patients,
            CurrentActor actors) {
        return new TestClinics(
                clinics, new BareClinics(context), invitations, welcoming, consents, signIn, patients, actors);
    }
}
