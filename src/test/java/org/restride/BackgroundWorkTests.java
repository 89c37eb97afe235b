package org.restride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.restride.base.ClinicSql;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs by itself does run: every recurring task is in the database, takes its turn, and the audit gets its seals. */
@RestrideTest
@TestPropertySource(properties = "db-scheduler.enabled=true")
class BackgroundWorkTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TASKS = 20;
    private static final TaskDescriptor<Void> ONCE = TaskDescriptor.of("once");

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private List<RecurringTask<?>> tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ClinicSql db;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everyRecurringTaskTakesItsTurn() {
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
        assertThat(tasks).hasSizeGreaterThanOrEqualTo(4);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql(
                                "select task_name from platform.scheduled_tasks where last_success is not null and last_failure is null")
                        .query(String.class)
                        .list())
                .containsAll(tasks.stream().map(RecurringTask::getName).toList()));
    }

    @Test
    void whatIsWrittenIsSealedWithoutAnybodyAsking() {
        TestClinics.TestClinic clinic = clinics.create();
        await().atMost(PATIENCE).untilAsserted(() -> {
            long unsealed = clinics.as(
                    clinic.administrator(),
                    () -> transactions.execute(
                            status -> db.sql("""
                                    select count(*) from audit.entry e where e.clinic_id = :clinic and not exists
                                        (select 1 from audit.seal s where s.clinic_id = :clinic and s.entry_id = e.id)
                                    """).query(Long.class).single()));
            assertThat(unsealed).isZero();
        });
    }

    @Test
    void whatTwoNodesBothCouldDoIsDoneOnce() {
        ConcurrentMap<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        Scheduler first = node("first", runs);
        Scheduler second = node("second", runs);
        try {
            first.start();
            second.start();
            for (int n = 0; n < TASKS; n++) {
                first.schedule(ONCE.instance(UUID.randomUUID().toString()).build(), Instant.now());
            }
            await().atMost(PATIENCE).until(() -> runs.size() == TASKS);
            await().atMost(PATIENCE)
                    .until(() -> jdbc.sql("select count(*) from platform.scheduled_tasks where task_name = 'once'")
                                    .query(Integer.class)
                                    .single()
                            == 0);
        } finally {
            first.stop();
            second.stop();
        }
        assertThat(runs.values()).allSatisfy(times -> assertThat(times.get()).isEqualTo(1));
    }

    /** A scheduler as each node has one, on the same table. */
    private Scheduler node(String name, ConcurrentMap<String, AtomicInteger> runs) {
        return Scheduler.create(source, Tasks.oneTime(ONCE).execute((instance, context) -> runs.computeIfAbsent(
                                instance.getId(), key -> new AtomicInteger())
                        .incrementAndGet()))
                .tableName("platform.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .pollingInterval(Duration.ofMillis(50))
                .threads(2)
                .build();
    }
}
