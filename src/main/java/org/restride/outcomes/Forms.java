package org.restride.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.DomainError;
import org.restride.questions.TextPlaces;
import org.springframework.stereotype.Component;

/** Puts measures together with what the clinic has entered for them. */
@Component
class Forms {

    private final Measures measures;
    private final StoredTexts stored;

    Forms(Measures measures, StoredTexts stored) {
        this.measures = measures;
        this.stored = stored;
    }

    /** All measures, ready or not. Three statements. */
    List<MeasureStanding> standings() {
        Map<String, ClinicText> texts =
                stored.texts().stream().collect(Collectors.toMap(ClinicText::measure, Function.identity()));
        Map<String, ClinicTable> tables =
                stored.tables().stream().collect(Collectors.toMap(ClinicTable::measure, Function.identity()));
        return measures.all().stream()
                .map(measure -> new MeasureStanding(measure, texts.get(measure.key()), tables.get(measure.key())))
                .toList();
    }

    /**
     * A measure as it is asked now.
     *
     * @throws DomainError.NotFound if there is no such measure
     * @throws DomainError.Conflict if the clinic has not entered what it needs
     */
    Form current(String key) {
        Measure measure = measures.newest(key).orElseThrow(() -> new DomainError.NotFound("outcomes.error.no-measure"));
        MeasureStanding standing = new MeasureStanding(
                measure,
                measure.needsText() ? stored.newestText(key).orElse(null) : null,
                measure.needsTable() ? stored.newestTable(key).orElse(null) : null);
        if (!standing.ready()) {
            throw new DomainError.Conflict("outcomes.error.not-ready");
        }
        return form(standing);
    }

    /**
     * A measure as it was asked.
     *
     * @throws DomainError.NotFound if something of it is missing
     */
    Form of(Entry entry) {
        Measure measure = measures.version(entry.measure(), entry.measureVersion())
                .orElseThrow(() -> new DomainError.NotFound("outcomes.error.no-measure"));
        return form(new MeasureStanding(
                measure,
                Optional.ofNullable(entry.textNumber())
                        .flatMap(number -> stored.text(entry.measure(), number))
                        .orElse(null),
                Optional.ofNullable(entry.tableNumber())
                        .flatMap(number -> stored.table(entry.measure(), number))
                        .orElse(null)));
    }

    private static Form form(MeasureStanding standing) {
        ClinicText text = standing.text();
        ClinicTable table = standing.table();
        return new Form(
                standing.measure(),
                text == null
                        ? standing.measure().questions()
                        : TextPlaces.filled(standing.measure().questions(), text.words()),
                text == null ? null : text.number(),
                table == null ? null : table.number(),
                table == null ? null : table.table());
    }
}
