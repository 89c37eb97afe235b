package org.restride.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Columns;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.base.TimelineEntry;
import org.restride.base.TimelineKind;
import org.restride.base.TimelineSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened with a patient, from all modules in one row. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    /** Entries of a page. */
    public static final int PAGE = 20;

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final List<TimelineSource> sources;
    private final Glimpses glimpses;
    private final JsonMapper json;
    private final Clock clock;

    Timelines(List<TimelineSource> sources, Glimpses glimpses, JsonMapper json, Clock clock) {
        this.sources = List.copyOf(sources);
        this.glimpses = glimpses;
        this.json = json;
        this.clock = clock;
    }

    /** One page. One statement, whatever there is. */
    @ForCliniciansOf
    public TimelinePage page(PatientId patient, TimelineQuery query) {
        Glimpse<TimelinePage> page = glimpse(patient, query);
        return glimpses.ask(page).get(page);
    }

    /** The same as a part of a statement that several modules share. */
    Glimpse<TimelinePage> glimpse(PatientId patient, TimelineQuery query) {
        List<TimelineSource> wanted = sources.stream()
                .filter(source -> query.wanted().contains(source.kind()))
                .toList();
        if (wanted.isEmpty()) {
            return new Glimpse<>("select null::text where :clinic is null", Map.of(), this::read);
        }
        TimelineEntry after = query.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("patient", patient.value());
        parameters.put("from", Columns.utc(query.zoom().from(clock.instant()).orElse(BEGINNING)));
        parameters.put("before", Columns.utc(after == null ? END : after.at()));
        parameters.put("before_id", after == null ? LAST_ID : after.id());
        parameters.put("most", PAGE + 1);
        return new Glimpse<>(sql(wanted), parameters, this::read);
    }

    private static String sql(List<TimelineSource> wanted) {
        String union = wanted.stream()
                .map(source -> "(select '" + source.kind().name() + "' as kind, at, id, facts from (" + source.sql()
                        + ") as " + source.kind().name().toLowerCase(Locale.ROOT) + "_entries)")
                .collect(Collectors.joining("\nunion all\n"));
        return """
                select json_agg(json_build_object('at', at, 'id', id, 'kind', kind, 'facts', facts) order by at desc, id desc)
                from (select * from (%s) as entries order by at desc, id desc limit :most) as newest
                """.formatted(union);
    }

    private TimelinePage read(@Nullable String text) {
        if (text == null) {
            return new TimelinePage(List.of(), false);
        }
        List<TimelineEntry> found =
                json.readTree(text).valueStream().map(Timelines::entry).toList();
        return new TimelinePage(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    private static TimelineEntry entry(JsonNode row) {
        return new TimelineEntry(
                OffsetDateTime.parse(row.path("at").asString()).toInstant(),
                UUID.fromString(row.path("id").asString()),
                TimelineKind.valueOf(row.path("kind").asString()),
                row.path("facts"));
    }
}
