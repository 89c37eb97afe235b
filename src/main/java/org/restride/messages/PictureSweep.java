package org.restride.messages;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.restride.base.ClinicId;
import org.restride.base.EachClinic;
import org.restride.catalogue.media.MediaStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away, a day later, pictures whose message was never sent, and bytes that no row names. */
@Component
class PictureSweep {

    /** A message may wait on a phone for a while; its pictures are handed in again with it. */
    static final Duration KEPT_FOR = Duration.ofDays(1);

    private final StoredPictures rows;
    private final MediaStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PictureSweep(StoredPictures rows, MediaStore store, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {

        private static final String TASK = "messages-picture-sweep";

        @Bean
        RecurringTask<Void> sweepMessagePictures(EachClinic clinics, PictureSweep sweep) {
            return Tasks.recurring(TASK, FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> clinics.visit(TASK, sweep::of));
        }
    }

    /** For one clinic, by the program itself. */
    void of(ClinicId clinic) throws IOException {
        Instant before = clock.instant().minus(KEPT_FOR);
        Set<UUID> named = transactions.execute(status -> {
            rows.removeUnsent(before);
            return rows.all();
        });
        List<String> unnamed = new ArrayList<>();
        store.each(PictureNames.folder(clinic), kept -> {
            if (kept.since().isBefore(before) && !named.contains(PictureNames.picture(kept.name()))) {
                unnamed.add(kept.name());
            }
        });
        for (String name : unnamed) {
            store.remove(name);
        }
    }
}
