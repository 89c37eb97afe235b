package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factor as it is stored, its recovery codes, and what happens when the phone is lost. */
@RestrideTest
class SecondFactorTests {

    private static final long STEP_SECONDS = 30;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Staff staff;

    @Autowired
    private Logins logins;

    @Autowired
    private SealedSecrets sealedSecrets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    private TestClinic clinic;
    private Actor clinician;
    private String login;
    private SecondFactors.Offer offer;
    private List<String> codes;

    @BeforeEach
    void setUp() {
        clinic = clinics.create();
        clinician = clinic.clinician();
        login = logins.find(clinician.account()).orElseThrow().login();
        offer = clinics.as(clinician, () -> secondFactors.offer());
        codes = clinics.as(clinician, () -> secondFactors.confirm(offer, code(-1)));
    }

    @Test
    void theDatabaseHoldsNeitherTheSecretNorARecoveryCode() {
        assertThat(stored()).startsWith("v1:test:").doesNotContain(offer.secret());
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        String rows = jdbc.sql("select string_agg(t::text, ' ') from platform.recovery_code t where account_id = :id")
                .param("id", clinician.account().value())
                .query(String.class)
                .single();
        codes.forEach(code -> assertThat(rows).doesNotContain(code).doesNotContain(code.replace("-", "")));
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ');
        Proof half = password();
        Proof whole = signIn.secondFactor(half, typed);
        signIn.enter(whole, signIn.waysIn(whole).getFirst().membership());
        assertThatThrownBy(() -> signIn.secondFactor(half, typed)).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> signIn.secondFactor(half, "AAAA-BBBB-CCCC-DDDD"))
                .isInstanceOf(DomainError.Invalid.class);
        assertThat(clinics.as(clinician, () -> secondFactors.recoveryCodesLeft()))
                .isEqualTo(9);
        assertThat(audited()).anySatisfy(entry -> {
            assertThat(entry.deed()).isEqualTo("SIGNED_IN");
            assertThat(entry.fields()).containsExactly("recovery-code");
        });
    }

    @Test
    void newRecoveryCodesNeedTheAppAndEndTheOldOnes() {
        assertThatThrownBy(() -> clinics.as(clinician, () -> secondFactors.renewRecoveryCodes("000000")))
                .isInstanceOf(DomainError.Invalid.class);
        List<String> renewed = clinics.as(clinician, () -> secondFactors.renewRecoveryCodes(code(0)));
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        Proof half = password();
        assertThatThrownBy(() -> signIn.secondFactor(half, codes.getLast())).isInstanceOf(DomainError.Invalid.class);
        assertThat(signIn.secondFactor(half, renewed.getLast()).needsSecondFactor())
                .isFalse();
    }

    @Test
    void anAdministratorTakesItAwayWithItsCodesAndTheAuditSaysSo() {
        clinics.as(clinic.administrator(), () -> staff.removeSecondFactor(clinician.account()));
        assertThat(password().needsSecondFactor()).isFalse();
        assertThat(clinics.as(clinician, () -> secondFactors.recoveryCodesLeft()))
                .isZero();
        assertThat(audited()).anySatisfy(entry -> {
            assertThat(entry.deed()).isEqualTo("REMOVED");
            assertThat(entry.subject()).isEqualTo("second-factor");
            assertThat(entry.subjectId()).isEqualTo(clinician.account().value());
            assertThat(entry.account()).isEqualTo(clinic.administrator().account());
        });
    }

    @Test
    void whatWasStoredInPlainTextIsSealedAtTheNextStart() {
        jdbc.sql("update platform.account set second_factor_secret = :plain where id = :id")
                .param("plain", offer.secret())
                .param("id", clinician.account().value())
                .update();
        Proof half = password();
        assertThatThrownBy(() -> signIn.secondFactor(half, code(0))).isInstanceOf(DomainError.Unavailable.class);
        sealedSecrets.afterPropertiesSet();
        assertThat(stored()).startsWith("v1:test:");
        assertThat(signIn.secondFactor(half, code(0)).needsSecondFactor()).isFalse();
    }

    private Proof password() {
        return signIn.password(login, TestClinics.PASSWORD, TestClinics.address());
    }

    private String code(int steps) {
        return TimeCodes.code(offer.secret(), clock.instant().getEpochSecond() / STEP_SECONDS + steps);
    }

    private String stored() {
        return logins.find(clinician.account()).orElseThrow().secondFactorSecret();
    }

    private List<AuditEntry> audited() {
        AuditFilter all =
                new AuditFilter(null, null, null, Instant.EPOCH, clock.instant().plusSeconds(60), null);
        return clinics.as(clinic.administrator(), () -> trail.page(all, 100));
    }
}
