package org.restride.outcomes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.ClinicId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's versions of measures, and those that are shipped with the product: a newer one counts, wherever it is from. */
@Repository
class Measures {

    private static final String SHIPPED = "classpath:content/measures/*.yaml";

    private record VersionOf(ClinicId clinic, String key, int version) {}

    private final ClinicSql db;
    private final CurrentActor actors;
    private final JsonMapper json;
    private final Clock clock;
    private final List<Measure> shipped;
    /** A version never changes, so it is read once. */
    private final Map<VersionOf, Measure> known = new ConcurrentHashMap<>();

    Measures(ClinicSql db, CurrentActor actors, JsonMapper json, Clock clock) {
        this.db = db;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
        this.shipped = shipped();
    }

    /** The newest version of each, by key. One statement. */
    List<Measure> all() {
        Map<String, Measure> newest = new TreeMap<>();
        shipped.forEach(measure -> newest.put(measure.key(), measure));
        db.sql("""
                select distinct on (key) body from outcomes.measure where clinic_id = :clinic order by key, version desc
                """)
                .query((row, n) -> json.readValue(row.getString("body"), Measure.class))
                .list()
                .forEach(stored -> newest.merge(
                        stored.key(), stored, (one, other) -> one.version() >= other.version() ? one : other));
        return List.copyOf(newest.values());
    }

    Optional<Measure> newest(String key) {
        return all().stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    Optional<Measure> version(String key, int version) {
        VersionOf wanted = new VersionOf(actors.get().clinic(), key, version);
        Measure remembered = known.get(wanted);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Measure> found = db.sql(
                        "select body from outcomes.measure where clinic_id = :clinic and key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query((row, n) -> json.readValue(row.getString("body"), Measure.class))
                .optional()
                .or(() -> shipped.stream()
                        .filter(measure -> measure.key().equals(key) && measure.version() == version)
                        .findFirst());
        found.ifPresent(measure -> known.put(wanted, measure));
        return found;
    }

    /** Keeps the version, so that what was answered by it can always be read; one that is there already stays as it is. */
    void keep(Measure measure) {
        db.sql("""
                insert into outcomes.measure (clinic_id, key, version, body, stored_at)
                values (:clinic, :key, :version, cast(:body as jsonb), :now) on conflict do nothing
                """)
                .param("key", measure.key())
                .param("version", measure.version())
                .param("body", json.writeValueAsString(measure))
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    private static List<Measure> shipped() {
        List<Measure> measures = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                measures.add(MeasureFile.read(PackDocument.of("measures/" + file.getFilename(), text)));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The measures could not be read", problem);
        }
        return List.copyOf(measures);
    }
}
