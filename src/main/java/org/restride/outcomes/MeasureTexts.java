package org.restride.outcomes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForContentStaff;
import org.restride.base.ForEditors;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where editors enter what the product may not ship: the words of measures and tables of scores, each with the licence that allows it. */
@Service
@Transactional
public class MeasureTexts {

    private static final int LONGEST_TEXT = 600;
    private static final int LEAST_LICENCE = 10;
    private static final int LONGEST_LICENCE = 500;

    private final Measures measures;
    private final Forms forms;
    private final StoredTexts stored;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeasureTexts(
            Measures measures,
            Forms forms,
            StoredTexts stored,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.measures = measures;
        this.forms = forms;
        this.stored = stored;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** All measures with what the clinic has entered for them. Three statements. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<MeasureStanding> all() {
        return forms.standings();
    }

    /**
     * Keeps the words as a new number; answers that were given to earlier ones keep those.
     *
     * @throws DomainError.NotFound if there is no such measure
     * @throws DomainError.Conflict if the measure needs no words of the clinic's, or somebody has entered others meanwhile
     * @throws DomainError.Invalid if a word is missing or too long, or the licence is not confirmed
     */
    @ForEditors
    public void enter(EnterText command) {
        Measure measure = find(command.measure());
        if (!measure.needsText()) {
            throw new DomainError.Conflict("outcomes.error.has-text");
        }
        requireLicence(command.licence(), command.confirmed());
        requireWords(measure, command);
        Optional<ClinicText> before = stored.newestText(measure.key());
        Map<String, Wording> words = new HashMap<>();
        measure.places()
                .forEach(place -> words.put(
                        place,
                        word(
                                before.flatMap(
                                        text -> Optional.ofNullable(text.words().get(place))),
                                command.language(),
                                command.words().getOrDefault(place, ""))));
        int number = before.map(ClinicText::number).orElse(0) + 1;
        measures.keep(measure);
        stored.add(new ClinicText(
                measure.key(),
                number,
                measure.version(),
                words,
                command.licence(),
                actors.get().account(),
                now()));
        announce("measure-text", measure, number, command.licence());
    }

    /**
     * Keeps a table of scores as a new number; scores that were made by earlier ones stay as they are.
     *
     * @throws DomainError.NotFound if there is no such measure
     * @throws DomainError.Conflict if the measure needs no table, or somebody has imported one meanwhile
     * @throws DomainError.Invalid if the text is no such table, with its line, or the licence is not confirmed
     */
    @ForEditors
    public void importTable(ImportTable command) {
        Measure measure = find(command.measure());
        if (!measure.needsTable()) {
            throw new DomainError.Conflict("outcomes.error.no-table-needed");
        }
        requireLicence(command.licence(), command.confirmed());
        ScoreTable table = ScoreTableFile.read(command.text(), end(measure, false), end(measure, true));
        int number = stored.newestTable(measure.key()).map(ClinicTable::number).orElse(0) + 1;
        measures.keep(measure);
        stored.add(new ClinicTable(
                measure.key(), number, table, command.licence(), actors.get().account(), now()));
        announce("measure-table", measure, number, command.licence());
    }

    private Measure find(String key) {
        return measures.newest(key).orElseThrow(() -> new DomainError.NotFound("outcomes.error.no-measure"));
    }

    /** The lowest or the highest raw sum that the measure's questions can come to. */
    private static int end(Measure measure, boolean highest) {
        return measure.questions().questions().stream()
                .map(item -> highest ? ItemValue.highest(item.kind()) : ItemValue.lowest(item.kind()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    private static void requireLicence(String licence, boolean confirmed) {
        if (licence.length() < LEAST_LICENCE || licence.length() > LONGEST_LICENCE) {
            throw new DomainError.Invalid(Map.of("licence", "outcomes.error.licence"));
        }
        if (!confirmed) {
            throw new DomainError.Invalid(Map.of("confirmed", "outcomes.error.confirm"));
        }
    }

    private static void requireWords(Measure measure, EnterText command) {
        Set<String> known = Texts.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toSet());
        if (!known.contains(command.language())) {
            throw new DomainError.Invalid("outcomes.error.language");
        }
        for (String place : measure.places()) {
            String text = command.words().getOrDefault(place, "").strip();
            if (text.isEmpty() || text.length() > LONGEST_TEXT) {
                throw new DomainError.Invalid(Map.of(place, "outcomes.error.word"));
            }
        }
    }

    /** Who reads neither language that is there gets one of them rather than nothing. */
    private static Wording word(Optional<Wording> before, String language, String text) {
        Map<String, String> words =
                new HashMap<>(before.map(Wording::byLanguage).orElse(Map.of()));
        words.put(language, text.strip());
        words.putIfAbsent(Locale.ENGLISH.getLanguage(), text.strip());
        return new Wording(words);
    }

    private void announce(String subject, Measure measure, int number, String licence) {
        events.publishEvent(new Audited(
                Audited.Deed.CREATED, subject, null, null, List.of(measure.key(), "number-" + number), licence));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
