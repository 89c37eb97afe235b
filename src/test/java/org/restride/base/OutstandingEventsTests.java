package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestEquipment;
import org.restride.people.PatientReactivated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a node had committed to do before it was killed: here, to look at a patient for the worklist. */
@RestrideTest
class OutstandingEventsTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LISTENER =
            "org.restride.safety.WhenSomethingHappens.on(org.restride.people.PatientReactivated)";

    @Autowired
    private IncompleteEventPublications publications;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestEquipment.Owner owner;

    @Autowired
    private ClinicSql db;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JsonMapper json;

    private final UUID id = UUID.randomUUID();
    private PatientId patient;
    private TestClinic clinic;

    @BeforeEach
    void somebody() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
    }

    @Test
    void whatADeadNodeLeftIsDoneByAnother() {
        leftBehind(Instant.now().minusSeconds(180), "PROCESSING", 0);
        takeUp();
        await().atMost(SOON).until(() -> isLookedAt() && isDone());
    }

    @Test
    void whatTheNextNodeLeftTooIsDoneByAThird() {
        leftBehind(Instant.now().minusSeconds(180), "RESUBMITTED", 1);
        takeUp();
        await().atMost(SOON).until(() -> isLookedAt() && isDone());
    }

    @Test
    void whatIsBeingDoneIsLeftAlone() {
        leftBehind(Instant.now().minusSeconds(30), "PROCESSING", 0);
        takeUp();
        assertThat(status()).isEqualTo("PROCESSING");
        forget();
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUp() {
        leftBehind(Instant.now().minusSeconds(180), "FAILED", 10);
        takeUp();
        takeUp();
        assertThat(status()).isEqualTo("RESUBMITTED");
        assertThat(isLookedAt()).isFalse();
        forget();
    }

    private void takeUp() {
        OutstandingEvents.takeUp(owner.jdbc(), publications, Instant.now());
    }

    private void leftBehind(Instant at, String status, int attempts) {
        owner.jdbc()
                .sql("""
                        insert into platform.event_publication (id, listener_id, event_type, serialized_event,
                            publication_date, status, completion_attempts)
                        values (:id, :listener, :type, :event, :at, :status, :attempts)
                        """)
                .param("id", id)
                .param("listener", LISTENER)
                .param("type", PatientReactivated.class.getName())
                .param("event", json.writeValueAsString(new PatientReactivated(clinic.id(), patient)))
                .param("at", Columns.utc(at))
                .param("status", status)
                .param("attempts", attempts)
                .update();
    }

    private boolean isLookedAt() {
        return clinics.as(
                clinic.clinician(),
                () -> transactions.execute(status -> db.sql("""
                                        select count(*) from safety.watch
                                        where clinic_id = :clinic and patient_id = :patient
                                        """)
                                .param("patient", patient.value())
                                .query(Integer.class)
                                .single()
                        > 0));
    }

    private boolean isDone() {
        return owner.jdbc()
                        .sql("select count(*) from platform.event_publication where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private String status() {
        return owner.jdbc()
                .sql("select status from platform.event_publication where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void forget() {
        owner.jdbc()
                .sql("delete from platform.event_publication where id = :id")
                .param("id", id)
                .update();
    }
}
