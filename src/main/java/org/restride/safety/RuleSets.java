package org.restride.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;

/** The stored versions of the worklist's rules. */
@Repository
class RuleSets {

    private static final String PATH = "rules/worklist.yaml";

    /** How long a node goes on with what it knows; another node's newer version is seen after this. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Known(Rules rules, Instant until) {}

    private final ClinicSql db;
    private final CurrentActor actors;
    private final Clock clock;
    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();
    /** What a text means never changes, so it is read once. */
    private final Map<String, Rules> byText = new ConcurrentHashMap<>();

    RuleSets(ClinicSql db, CurrentActor actors, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.clock = clock;
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
        known.remove(actors.get().clinic());
    }

    /** The clinic's newest version; the one that the product ships if the clinic has none. */
    Rules current() {
        ClinicId clinic = actors.get().clinic();
        Instant now = clock.instant();
        Known remembered = known.get(clinic);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.rules();
        }
        Rules rules = byText.computeIfAbsent(stored().orElseGet(RuleSets::shipped), RuleSets::read);
        known.put(clinic, new Known(rules, now.plus(REMEMBERED)));
        return rules;
    }

    /** A clinic that has not got the newest pack yet goes by what is shipped: an older text may lack a rule. */
    private Optional<String> stored() {
        return db.sql("""
                select body from safety.rule_set where clinic_id = :clinic and version >= :shipped order by version desc limit 1
                """)
                .param(
                        "shipped",
                        byText.computeIfAbsent(shipped(), RuleSets::read).version())
                .query(String.class)
                .optional();
    }

    static String shipped() {
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
