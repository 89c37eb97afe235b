package org.restride.catalogue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.restride.base.ClinicDirectory;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.catalogue.media.MediaStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away, a day later, what nothing shows: pictures that were handed in and not used, and bytes that no row names. */
@Component
class MediaSweep {

    private static final Logger LOG = LoggerFactory.getLogger(MediaSweep.class);

    /** An editor may sit over a text for a while, and what is on its way has no row yet. */
    static final Duration KEPT_FOR = Duration.ofDays(1);

    private final MediaRows rows;
    private final MediaStore store;
    private final ClinicDirectory clinics;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MediaSweep(
            MediaRows rows,
            MediaStore store,
            ClinicDirectory clinics,
            CurrentActor actors,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clinics = clinics;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> sweepMedia(MediaSweep sweep) {
            return Tasks.recurring("catalogue-media-sweep", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> sweep.everywhere());
        }
    }

    void everywhere() {
        clinics.all()
                .forEach(clinic -> actors.asSystem(clinic, () -> {
                    try {
                        of(clinic);
                    } catch (IOException | RuntimeException problem) {
                        // The other clinics don't wait for it; it has its turn again.
                        LOG.warn("Media that nothing shows could not be thrown away: {}", problem.toString());
                    }
                }));
    }

    /** For one clinic, by the program itself. */
    void of(ClinicId clinic) throws IOException {
        Instant before = clock.instant().minus(KEPT_FOR);
        int removed = 1;
        while (removed > 0) {
            removed = transactions.execute(status -> rows.removeUnused(before));
        }
        List<String> old = new ArrayList<>();
        store.each(MediaNames.folder(clinic), kept -> {
            if (kept.since().isBefore(before)) {
                old.add(kept.name());
            }
        });
        old.forEach(name -> transactions.executeWithoutResult(status -> removeUnnamed(name)));
    }

    private void removeUnnamed(String name) {
        rows.holdName(name, true);
        if (!rows.names(name.substring(name.indexOf('/') + 1))) {
            try {
                store.remove(name);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
