package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.TestEquipment;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.audit.ChainReport;
import org.restride.base.PatientId;
import org.restride.people.DeviceTokens;
import org.restride.people.MergePreview;
import org.restride.people.Merging;
import org.restride.people.OpenWithReason;
import org.restride.people.Proof;
import org.restride.people.RestrideUser;
import org.restride.people.SignIn;
import org.restride.people.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Two records of one patient become one: who signs in to it afterwards, and what the audit says. */
@RestrideTest
class MergingAccessTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestEquipment.Owner owner;

    @Autowired
    private Merging merging;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private DeviceTokens devices;

    @Autowired
    private OpenWithReason openings;

    @Autowired
    @Qualifier("sealAudit") private RecurringTask<Void> sealing;

    @Autowired
    private TestClock clock;

    private TestClinic clinic;
    private PatientId kept;
    private PatientId twice;

    @BeforeEach
    void registerTwice() {
        clinic = clinics.create();
        kept = clinics.patient(clinic, "Ana", "Once");
        twice = clinics.patient(clinic, "Ana", "Twice");
    }

    @Test
    void theAuditStaysWholeAndIsReadAcross() {
        PatientId third = clinics.patient(clinic, "Ana", "Thrice");
        clinics.as(clinic.otherClinician(), () -> openings.open(third, "covering for a colleague"));
        merge(third, twice);
        merge(twice, kept);
        RestrideUser nora = clinics.signUp(clinic, kept);
        assertThat(clinics.as(nora.actor(), () -> trail.ofOwnRecord(1_000)))
                .extracting(AuditEntry::deed)
                .contains("OPENED_WITH_REASON", "MERGED");
        AuditFilter ofKept =
                new AuditFilter(null, kept, null, Instant.EPOCH, clock.instant().plusSeconds(60), null);
        assertThat(clinics.as(clinic.administrator(), () -> trail.page(ofKept, 1_000)))
                .extracting(AuditEntry::patient)
                .contains(third, twice, kept);
        assertThat(clinics.as(clinics.patientActor(clinic, clinics.patient(clinic)), () -> trail.ofOwnRecord(1_000)))
                .extracting(AuditEntry::deed)
                .doesNotContain("OPENED_WITH_REASON", "MERGED");
        sealing.execute(new TaskInstance<>("seal-audit", "recurring"), null);
        ChainReport report = clinics.as(clinic.administrator(), () -> trail.check(n -> {}));
        assertThat(report.whole()).isTrue();
        assertThat(report.checked()).isGreaterThan(10);
    }

    @Test
    void theOnlyLoginOfThePatientGoesOnAfterSigningInAnew() {
        RestrideUser before = clinics.signUp(clinic, twice);
        String token = devices.issue(before, "a phone");
        assertThat(devices.find(token)).isPresent();
        assertThat(preview(twice, kept).ways()).singleElement().satisfies(way -> assertThat(way.fate())
                .isEqualTo(MergePreview.Fate.MOVES));
        merge(twice, kept);
        assertThat(devices.find(token)).isEmpty();
        assertThat(signedIn.holds(before)).isFalse();
        Proof proof = signIn.password(login(before), TestClinics.PASSWORD, TestClinics.address());
        assertThat(signIn.enter(proof, signIn.waysIn(proof).getFirst().membership())
                        .patient())
                .isEqualTo(kept.value());
    }

    @Test
    void whoHasALoginOfTheirOwnKeepsThatOneOnly() {
        RestrideUser first = clinics.signUp(clinic, kept);
        RestrideUser second = clinics.signUp(clinic, twice);
        merge(twice, kept);
        assertThat(signedIn.holds(first)).isTrue();
        assertThat(signedIn.holds(second)).isFalse();
        Proof proof = signIn.password(login(second), TestClinics.PASSWORD, TestClinics.address());
        assertThat(signIn.waysIn(proof)).isEmpty();
    }

    private void merge(PatientId merged, PatientId lasting) {
        assertThat(clinics.as(clinic.administrator(), () -> merging.merge(merged, lasting)))
                .isTrue();
    }

    private MergePreview preview(PatientId merged, PatientId lasting) {
        return clinics.as(clinic.administrator(), () -> merging.preview(merged, lasting));
    }

    private String login(RestrideUser user) {
        return owner.jdbc()
                .sql("select login from platform.account where id = :id")
                .param("id", user.account())
                .query(String.class)
                .single();
    }
}
