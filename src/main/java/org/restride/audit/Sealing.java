package org.restride.audit;

import static org.restride.base.Columns.utc;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links new entries into each clinic's chain every two seconds, once in the cluster, so that writers never wait for one another. */
@Configuration(proxyBeanMethods = false)
class Sealing {

    /** Later entries than this are looked for in each round; older ones once after each start. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private volatile Instant since = Instant.EPOCH;

    @Bean
    RecurringTask<Void> sealAudit(
            JdbcClient jdbc, Entries entries, CurrentActor actors, TransactionTemplate transactions, Clock clock) {
        return Tasks.recurring("seal-audit", FixedDelay.ofSeconds(2)).execute((instance, context) -> {
            Instant now = clock.instant();
            if (sealAll(jdbc, entries, actors, transactions, clock)) {
                since = now.minus(WINDOW);
            }
        });
    }

    /** True if every clinic's chain was brought up to date. */
    private boolean sealAll(
            JdbcClient jdbc, Entries entries, CurrentActor actors, TransactionTemplate transactions, Clock clock) {
        List<UUID> clinics = jdbc.sql("select * from audit.unsealed_clinics(:since)")
                .param("since", utc(since))
                .query(UUID.class)
                .list();
        boolean failed = false;
        for (UUID clinic : clinics) {
            ClinicId id = new ClinicId(clinic);
            try {
                actors.asSystem(id, () -> sealClinic(entries, id, transactions, clock));
            } catch (RuntimeException problem) {
                // The other clinics' chains go on; this one is tried again in the next round.
                LOG.error("The audit of a clinic could not be sealed", problem);
                failed = true;
            }
        }
        return !failed;
    }

    private void sealClinic(Entries entries, ClinicId clinic, TransactionTemplate transactions, Clock clock) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> sealBatch(entries, clinic, since, clock)));
        }
    }

    /** Seals at most {@value #BATCH} entries; true if there may be more. */
    private static boolean sealBatch(Entries entries, ClinicId clinic, Instant since, Clock clock) {
        List<AuditEntry> fresh = entries.unsealed(since, BATCH);
        Entries.Head head = entries.head().orElseGet(() -> new Entries.Head(0, Chain.START));
        List<MapSqlParameterSource> seals = new ArrayList<>(fresh.size());
        for (AuditEntry entry : fresh) {
            head = new Entries.Head(head.number() + 1, Chain.seal(head.hash(), clinic, head.number() + 1, entry));
            seals.add(new MapSqlParameterSource()
                    .addValue("number", head.number())
                    .addValue("at", utc(entry.at()))
                    .addValue("id", entry.id())
                    .addValue("hash", head.hash())
                    .addValue("now", utc(clock.instant())));
        }
        if (!seals.isEmpty()) {
            entries.seal(seals);
        }
        return fresh.size() == BATCH;
    }
}
