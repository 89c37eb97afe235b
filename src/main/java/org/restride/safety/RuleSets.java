package org.restride.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.restride.base.Broadcast;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The stored versions of the worklist's rules. */
@Repository
class RuleSets {

    private static final String PATH = "rules/worklist.yaml";

    /** Read at the start: each look needs it, and to open a file of the jar is no work for the threads of looks. */
    private static final String SHIPPED = readShipped();

    private static final String KIND = "worklist-rules";

    /** How long a node goes on with what it knows if nobody tells it of a newer version. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Known(Rules rules, Instant until) {}

    /** What a clinic has stored; either may be missing. */
    private record Stored(@Nullable String body, @Nullable String choice) {}

    private final ClinicSql db;
    private final RuleChoices choices;
    private final CurrentActor actors;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();
    /** What a text means never changes, so it is read once. */
    private final Map<String, Rules> byText = new ConcurrentHashMap<>();

    RuleSets(ClinicSql db, RuleChoices choices, CurrentActor actors, Broadcast broadcast, Clock clock) {
        this.db = db;
        this.choices = choices;
        this.actors = actors;
        this.broadcast = broadcast;
        this.clock = clock;
        broadcast.listen(KIND, notice -> known.remove(notice.clinic()));
        broadcast.whenMissed(known::clear);
    }

    /** Keeps a version; one that is there already stays as it is. */
    void store(Rules rules, String text) {
        db.sql("""
                insert into safety.rule_set (clinic_id, version, body, stored_at) values (:clinic, :version, :body, :now)
                on conflict (clinic_id, version) do nothing
                """)
                .param("version", rules.version())
                .param("body", text)
                .param("now", Columns.utc(clock.instant()))
                .update();
        changed();
    }

    /** All nodes go by what is stored now, as soon as this transaction has committed. */
    void changed() {
        ClinicId clinic = actors.get().clinic();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget(clinic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(clinic);
            }
        });
    }

    private void forget(ClinicId clinic) {
        known.remove(clinic);
        broadcast.tell(KIND, clinic, "");
    }

    /** The clinic's newest version with the numbers that it has chosen; the one that the product ships if the clinic has none. */
    Rules current() {
        ClinicId clinic = actors.get().clinic();
        Instant now = clock.instant();
        Known remembered = known.get(clinic);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.rules();
        }
        Stored stored = stored();
        String text = stored.body() == null ? shipped() : stored.body();
        Rules rules = choices.apply(byText.computeIfAbsent(text, RuleSets::read), stored.choice());
        known.put(clinic, new Known(rules, now.plus(REMEMBERED)));
        return rules;
    }

    /** A clinic that has not got the newest pack yet goes by what is shipped: an older text may lack a rule. */
    private Stored stored() {
        return db.sql("""
                select (select body from safety.rule_set
                        where clinic_id = :clinic and version >= :shipped order by version desc limit 1) body,
                    (select numbers::text from safety.rule_choice
                        where clinic_id = :clinic order by version desc limit 1) choice
                """)
                .param(
                        "shipped",
                        byText.computeIfAbsent(shipped(), RuleSets::read).version())
                .query((row, n) -> new Stored(row.getString("body"), row.getString("choice")))
                .single();
    }

    static String shipped() {
        return SHIPPED;
    }

    private static String readShipped() {
        try {
            return new ClassPathResource("content/" + PATH).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The worklist's rules could not be read", problem);
        }
    }

    static Rules read(String text) {
        return RuleFile.read(PackDocument.of(PATH, text));
    }
}
