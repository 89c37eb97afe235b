package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackReader;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The clinics' versions of the traffic light; the newest counts. */
@Repository
class TrafficLights implements PackReader {

    static final String KEY = "traffic-light";

    private static final String FILE = KEY + ".yaml";

    /** How long a node goes on with the version it knows. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Known(TrafficLight rule, Instant until) {}

    private final ClinicSql db;
    private final CurrentActor actors;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<ClinicId, Known> known = new ConcurrentHashMap<>();

    TrafficLights(ClinicSql db, CurrentActor actors, JsonMapper json, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    Optional<TrafficLight> newest() {
        ClinicId clinic = actors.get().clinic();
        Instant now = clock.instant();
        Known remembered = known.get(clinic);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.rule());
        }
        Optional<TrafficLight> found = db.sql("""
                select body from progress.rule where clinic_id = :clinic and key = :key order by version desc limit 1
                """)
                .param("key", KEY)
                .query((row, n) -> json.readValue(row.getString("body"), TrafficLight.class))
                .optional();
        found.ifPresent(rule -> known.put(clinic, new Known(rule, now.plus(REMEMBERED))));
        return found;
    }

    void add(TrafficLight rule) {
        db.sql("""
                insert into progress.rule (clinic_id, key, version, body, stored_at)
                values (:clinic, :key, :version, cast(:body as jsonb), :now) on conflict do nothing
                """)
                .param("key", rule.key())
                .param("version", rule.version())
                .param("body", json.writeValueAsString(rule))
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    @Override
    public String folder() {
        return "rules";
    }

    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        documents.stream()
                .filter(document -> document.path().endsWith("/" + FILE))
                .map(TrafficLightFile::read)
                .forEach(this::add);
    }
}
