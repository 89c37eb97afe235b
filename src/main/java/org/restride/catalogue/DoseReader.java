package org.restride.catalogue;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;

/** Reads doses, bounds, frequencies and stages of runs as they stand in packs; for templates as well. */
public final class DoseReader {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private DoseReader() {}

    /** Reads {@code {sets: 3, repetitions: 15, hold-seconds: 2, rest-seconds: 30, per-side: true}}. */
    public static DoseSuggestion dose(Fields fields) {
        DoseSuggestion dose = valid(
                fields,
                () -> new DoseSuggestion(
                        fields.number("sets", 1, 10),
                        orNull(fields.numberIf("repetitions", 1, 100)),
                        orNull(fields.numberIf("seconds", 5, 900)),
                        orNull(fields.numberIf("hold-seconds", 0, 60)),
                        orNull(fields.numberIf("rest-seconds", 0, 300)),
                        fields.flag("per-side")));
        fields.end();
        return dose;
    }

    /** Reads {@code {times-a-week: 3}}, {@code {days: [mon, wed]}}, {@code {every-day: true}} and their like. */
    public static FrequencySuggestion frequency(Fields fields) {
        if (fields.keys().size() != 1) {
            throw new InvalidPack(fields.path(), fields.line(), "says in exactly one way how often");
        }
        String key = fields.keys().iterator().next();
        FrequencySuggestion frequency =
                switch (key) {
                    case "times-a-week" -> new FrequencySuggestion.TimesAWeek(fields.number(key, 1, 7));
                    case "days" -> new FrequencySuggestion.OnDays(days(fields));
                    case "every-day" -> switched(fields, key, new FrequencySuggestion.EveryDay());
                    case "before-run" -> switched(fields, key, new FrequencySuggestion.BeforeRun());
                    case "when-needed" -> switched(fields, key, new FrequencySuggestion.WhenNeeded());
                    default -> throw fields.problem(key, "is no way to say how often");
                };
        fields.end();
        return frequency;
    }

    static Bounds bounds(Fields fields) {
        Bounds bounds = new Bounds(
                range(fields, "sets", 10),
                range(fields, "repetitions", 100),
                range(fields, "seconds", 900),
                range(fields, "hold-seconds", 60));
        fields.end();
        return bounds;
    }

    static Stage stage(Fields fields) {
        Stage stage = fields.has("repeat") ? repeat(fields) : leg(fields);
        fields.end();
        return stage;
    }

    private static Stage repeat(Fields fields) {
        int times = fields.number("repeat", 2, 60);
        List<Stage> of = fields.list("of").stream().map(DoseReader::stage).toList();
        return valid(fields, () -> new Stage.Repeat(times, of));
    }

    private static Stage leg(Fields fields) {
        Stage.Move move = fields.code("move", Stage.Move.class);
        OptionalInt minutes = fields.numberIf("minutes", 1, 360);
        OptionalInt seconds = fields.numberIf("seconds", 5, 21_600);
        if (minutes.isPresent() == seconds.isPresent()) {
            throw fields.problem("move", "takes either minutes or seconds");
        }
        return valid(
                fields, () -> new Stage.Leg(move, minutes.isPresent() ? minutes.getAsInt() * 60 : seconds.getAsInt()));
    }

    private static FrequencySuggestion switched(Fields fields, String key, FrequencySuggestion frequency) {
        if (!fields.flag(key)) {
            throw fields.problem(key, "can only be true");
        }
        return frequency;
    }

    private static Set<DayOfWeek> days(Fields fields) {
        Set<DayOfWeek> days = new HashSet<>();
        for (String name : fields.names("days")) {
            int index = DAYS.indexOf(name);
            if (index < 0) {
                throw fields.problem("days", "can't have \"" + name + "\"; days are " + String.join(", ", DAYS));
            }
            days.add(DayOfWeek.of(index + 1));
        }
        if (days.isEmpty()) {
            throw fields.problem("days", "must name at least one day");
        }
        return days;
    }

    private static Bounds.@Nullable Range range(Fields fields, String key, int most) {
        if (!fields.has(key)) {
            return null;
        }
        List<Integer> ends = fields.numbers(key, 0, most);
        if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
            throw fields.problem(key, "must be the least and the most, as in [1, 4]");
        }
        return new Bounds.Range(ends.get(0), ends.get(1));
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static <T> T valid(Fields fields, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException nonsense) {
            throw new InvalidPack(fields.path(), fields.line(), String.valueOf(nonsense.getMessage()));
        }
    }
}
