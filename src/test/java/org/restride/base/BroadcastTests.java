package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.LiveUpdates.Topic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: what one commits, the other hears. */
@RestrideTest
class BroadcastTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private BroadcastLines ownLines;

    @Autowired
    private LiveUpdates here;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TransactionTemplate transactions;

    private final Broadcast otherBroadcast = new Broadcast();
    private BroadcastLines otherLines;
    private LiveUpdates there;
    private TestClinic clinic;
    private PatientId patient;

    @BeforeEach
    void secondNode() {
        clinic = clinics.create();
        patient = clinics.patient(clinic);
        there = new LiveUpdates(actors, otherBroadcast);
        otherLines = new BroadcastLines(otherBroadcast, database, jdbc);
        otherLines.start();
        await().atMost(SOON).until(() -> otherLines.isUp() && ownLines.isUp() && ownLines.others() > 0);
    }

    @AfterEach
    void oneNodeAgain() {
        otherLines.stop();
    }

    @Test
    void pageOnTheOtherNodeHearsWhatIsCommittedHere() {
        List<Topic> heard = new CopyOnWriteArrayList<>();
        clinics.as(clinic.clinician(), () -> there.subscribe(patient, heard::add));
        clinics.as(
                clinic.clinician(),
                () -> transactions.executeWithoutResult(status -> here.announce(patient, Topic.PLAN)));
        await().atMost(SOON).until(() -> heard.equals(List.of(Topic.PLAN)));
    }

    @Test
    void nobodyHearsOfWhatWasTakenBack() {
        List<Topic> heard = new CopyOnWriteArrayList<>();
        clinics.as(clinic.clinician(), () -> there.subscribe(patient, heard::add));
        clinics.as(
                clinic.clinician(),
                () -> transactions.executeWithoutResult(status -> {
                    here.announce(patient, Topic.PLAN);
                    status.setRollbackOnly();
                }));
        clinics.as(clinic.clinician(), () -> here.announce(patient, Topic.LOCK));
        await().atMost(SOON).until(() -> heard.contains(Topic.LOCK));
        assertThat(heard).containsExactly(Topic.LOCK);
    }

    @Test
    void pageHearsWhatItsOwnNodeCommitsOnlyOnce() {
        List<Topic> heard = new CopyOnWriteArrayList<>();
        List<Topic> mark = new CopyOnWriteArrayList<>();
        clinics.as(clinic.clinician(), () -> here.subscribe(patient, heard::add));
        clinics.as(clinic.clinician(), () -> there.subscribe(patient, mark::add));
        clinics.as(clinic.clinician(), () -> here.announce(patient, Topic.SESSION));
        await().atMost(SOON).until(() -> mark.contains(Topic.SESSION));
        clinics.as(clinic.clinician(), () -> there.announce(patient, Topic.MORNING));
        await().atMost(SOON).until(() -> heard.contains(Topic.MORNING));
        assertThat(heard).containsExactly(Topic.SESSION, Topic.MORNING);
    }

    @Test
    void pageOfAnotherClinicHearsNothing() {
        List<Topic> heard = new CopyOnWriteArrayList<>();
        List<Topic> mark = new CopyOnWriteArrayList<>();
        TestClinic elsewhere = clinics.create();
        clinics.as(elsewhere.clinician(), () -> there.subscribe(Topic.MESSAGE, heard::add));
        clinics.as(clinic.clinician(), () -> there.subscribe(Topic.MESSAGE, mark::add));
        clinics.as(clinic.clinician(), () -> here.announce(patient, Topic.MESSAGE));
        await().atMost(SOON).until(() -> !mark.isEmpty());
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsOpenReadsAgainAfterTheLineWasDown() {
        Set<Topic> heard = ConcurrentHashMap.newKeySet();
        clinics.as(clinic.clinician(), () -> there.subscribe(patient, heard::add));
        otherLines.hangUp();
        await().atMost(SOON).until(() -> heard.size() == Topic.values().length);
        await().atMost(SOON).until(otherLines::isUp);
        heard.clear();
        clinics.as(clinic.clinician(), () -> here.announce(patient, Topic.PLAN));
        await().atMost(SOON).until(() -> heard.contains(Topic.PLAN));
    }

    @Test
    void whatNobodyUnderstandsHarmsNobody() {
        AtomicInteger heard = new AtomicInteger();
        otherBroadcast.listen("known", notice -> heard.incrementAndGet());
        for (String word :
                List.of("", "x", "x unknown", "x known not-an-id y", "x live " + UUID.randomUUID() + " SLEEP/1")) {
            jdbc.sql("select pg_notify(:channel, :word)")
                    .param("channel", BroadcastLines.CHANNEL)
                    .param("word", word)
                    .query((row, n) -> "")
                    .list();
        }
        jdbc.sql("select pg_notify(:channel, :word)")
                .param("channel", BroadcastLines.CHANNEL)
                .param("word", "x known " + UUID.randomUUID() + " ")
                .query((row, n) -> "")
                .list();
        await().atMost(SOON).until(() -> heard.get() == 1);
        assertThat(otherLines.isUp()).isTrue();
    }
}
