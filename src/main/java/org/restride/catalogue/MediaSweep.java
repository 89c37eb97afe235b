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
import org.restride.base.ClinicId;
import org.restride.base.EachClinic;
import org.restride.catalogue.media.MediaStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away, a day later, what nothing shows: pictures that were handed in and not used, and bytes that no row names. */
@Component
class MediaSweep {

    /** An editor may sit over a text for a while, and what is on its way has no row yet. */
    static final Duration KEPT_FOR = Duration.ofDays(1);

    private final MediaRows rows;
    private final MediaStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MediaSweep(MediaRows rows, MediaStore store, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {

        private static final String TASK = "catalogue-media-sweep";

        @Bean
        RecurringTask<Void> sweepMedia(EachClinic clinics, MediaSweep sweep) {
            return Tasks.recurring(TASK, FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> clinics.visit(TASK, sweep::of));
        }
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
