package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.people.Consents;
import org.springframework.beans.factory.annotation.Autowired;

/** Who takes the consent back stands on the worklist until somebody has talked with them, or they agree again. */
class ConsentAlertTests extends WorklistClinic {

    @Autowired
    private Consents consents;

    private PatientId jonas;
    private Actor own;

    @BeforeEach
    void aPatientWhoAgreed() {
        jonas = trainee("Jonas").id();
        own = clinics.signUp(clinic, jonas).actor();
    }

    @Test
    void aConsentTakenBackIsAnEntryOfItsOwnUntilItIsHandled() {
        withdraw();
        WorklistRow row = await().until(() -> rows(WorklistQuery.Tab.MINE), rows -> rows.size() == 1)
                .getFirst();
        assertThat(row.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
        assertThat(row.numbers().day()).isEqualTo(TODAY);
        clock.set(NOON.plus(Duration.ofHours(1)));
        withdraw();
        look(jonas);
        look(jonas);
        List<Alert> alerts = withdrawals();
        assertThat(alerts).as("taken back twice is told once").hasSize(1);
        asClinician(
                () -> attending.close(jonas, keys(alerts), Outcome.CALLED, "Keeps the letters, the plan is closed"));
        look(jonas);
        assertThat(open(jonas)).isEmpty();
        assertThat(withdrawals()).hasSize(1);
    }

    @Test
    void agreeingAgainSettlesItAndTakingItBackAnewIsNews() {
        withdraw();
        await().until(() -> open(jonas).size() == 1);
        clock.set(NOON.plus(Duration.ofHours(1)));
        clinics.as(own, () -> consents.agree(consents.text(Locale.ENGLISH)));
        await().until(() -> open(jonas).isEmpty());
        clock.set(NOON.plus(Duration.ofHours(2)));
        withdraw();
        await().until(() -> open(jonas).size() == 1);
        Map<Boolean, Long> byState =
                withdrawals().stream().collect(Collectors.groupingBy(Alert::isOpen, Collectors.counting()));
        assertThat(byState).isEqualTo(Map.of(true, 1L, false, 1L));
    }

    @Test
    void nobodyElseIsTold() {
        withdraw();
        await().until(() -> open(jonas).size() == 1);
        assertThat(clinics.as(clinic.otherClinician(), () -> worklist.again(WorklistQuery.first(WorklistQuery.Tab.MINE))
                        .rows()))
                .isEmpty();
    }

    private void withdraw() {
        clinics.as(own, () -> consents.withdraw());
    }

    private List<Alert> withdrawals() {
        return clinics.as(clinic.clinician(), () -> alerts.of(jonas)).stream()
                .filter(alert -> alert.reason() == Reason.CONSENT_WITHDRAWN)
                .toList();
    }
}
