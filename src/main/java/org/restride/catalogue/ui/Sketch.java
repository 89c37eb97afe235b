package org.restride.catalogue.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ArticleBody;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.Claim;
import org.restride.catalogue.Codes;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.FrequencySuggestion;
import org.restride.catalogue.HabitBody;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Steps;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the editor, right or not: a draft must keep half a sentence as well.
 *
 * @param basedOn the version that was opened; 0 for a new item
 * @param fields by name, as typed
 */
record Sketch(int basedOn, Map<String, String> fields, List<SketchClaim> claims) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A claim as typed; the source by its key. */
    record SketchClaim(String id, String text, String source, String where, String grade, String checked) {}

    Sketch {
        fields = new LinkedHashMap<>(fields);
        claims = List.copyOf(claims);
    }

    static Sketch empty() {
        return new Sketch(0, Map.of("level", "1", "sides", "both", "sets", "3", "minutes", "3"), List.of());
    }

    static Sketch of(ItemText text, int basedOn) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", text.title());
        fields.put("aliases", String.join("\n", text.aliases()));
        fields.put("summary", text.summary());
        fields.put("minutes", String.valueOf(text.body().minutes()));
        fields.put("tags", String.join(", ", text.body().tags()));
        fields.put("regions", codes(text.body().regions()));
        fields.put("pictures", PictureLines.write(text.illustrations()));
        switch (text.body()) {
            case ExerciseBody exercise -> exercise(fields, exercise);
            case RunSessionBody run -> run(fields, run);
            case ArticleBody article -> fields.put("markdown", article.markdown());
            case HabitBody habit -> fields.put("markdown", habit.markdown());
        }
        return new Sketch(
                basedOn,
                fields,
                text.body().claims().stream().map(Sketch::claim).toList());
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    Sketch basedOn(int version) {
        return new Sketch(version, fields, claims);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** A draft that can't be read any more is none. */
    static @Nullable Sketch read(String json) {
        try {
            return JSON.readValue(json, Sketch.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** The fields in which two sketches differ, in the order in which they stand in the editor. */
    List<String> differsFrom(Sketch other) {
        List<String> all = new ArrayList<>(fields.keySet());
        new TreeSet<>(other.fields.keySet())
                .stream().filter(field -> !all.contains(field)).forEach(all::add);
        List<String> different = all.stream()
                .filter(field -> !get(field).strip().equals(other.get(field).strip()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!claims.equals(other.claims)) {
            different.add("claims");
        }
        return different;
    }

    private static void exercise(Map<String, String> fields, ExerciseBody exercise) {
        fields.put("purpose", Codes.of(exercise.purpose()));
        fields.put("muscles", String.join(", ", exercise.muscles()));
        fields.put("equipment", codes(exercise.equipment()));
        fields.put("level", String.valueOf(exercise.level()));
        fields.put("position", Codes.of(exercise.position()));
        fields.put("sides", Codes.of(exercise.sides()));
        fields.put("easier", exercise.easier() == null ? "" : exercise.easier().value());
        fields.put("harder", exercise.harder() == null ? "" : exercise.harder().value());
        fields.put("contraindications", String.join(",", exercise.contraindications()));
        fields.put("precautions", String.join(",", exercise.precautions()));
        fields.put("figure", exercise.figure());
        dose(fields, exercise.dose(), exercise.bounds());
        fields.put("doses", GoalDoseLines.write(exercise.doses()));
        frequency(fields, exercise.frequency());
        steps(fields, exercise.steps());
    }

    private static void dose(Map<String, String> fields, DoseSuggestion dose, Bounds bounds) {
        fields.put("sets", String.valueOf(dose.sets()));
        fields.put("repetitions", number(dose.repetitions()));
        fields.put("seconds", number(dose.seconds()));
        fields.put("holdSeconds", number(dose.holdSeconds()));
        fields.put("restSeconds", number(dose.restSeconds()));
        fields.put("perSide", String.valueOf(dose.perSide()));
        fields.put("setsBounds", range(bounds.sets()));
        fields.put("repetitionsBounds", range(bounds.repetitions()));
        fields.put("secondsBounds", range(bounds.seconds()));
        fields.put("holdSecondsBounds", range(bounds.holdSeconds()));
    }

    private static void frequency(Map<String, String> fields, FrequencySuggestion frequency) {
        fields.put(
                "frequency",
                switch (frequency) {
                    case FrequencySuggestion.EveryDay _ -> "every-day";
                    case FrequencySuggestion.BeforeRun _ -> "before-run";
                    case FrequencySuggestion.WhenNeeded _ -> "when-needed";
                    case FrequencySuggestion.TimesAWeek week -> "times-" + week.times();
                    case FrequencySuggestion.OnDays _ -> "days";
                });
        fields.put(
                "days",
                frequency instanceof FrequencySuggestion.OnDays on
                        ? codes(on.days().stream().toList())
                        : "");
    }

    private static void run(Map<String, String> fields, RunSessionBody run) {
        fields.put("runKind", Codes.of(run.runKind()));
        fields.put("stages", StageLines.write(run.stages()));
        fields.put("surfaces", String.join(", ", run.surfaces()));
        steps(fields, run.steps());
    }

    private static void steps(Map<String, String> fields, Steps steps) {
        fields.put("setUp", String.join("\n", steps.setUp()));
        fields.put("movement", String.join("\n", steps.movement()));
        fields.put("cues", String.join("\n", steps.cues()));
        fields.put("breathing", String.join("\n", steps.breathing()));
        fields.put("feel", String.join("\n", steps.feel()));
        fields.put("stopIf", String.join("\n", steps.stopIf()));
        fields.put("mistakes", String.join("\n", steps.mistakes()));
    }

    private static SketchClaim claim(Claim claim) {
        return new SketchClaim(
                claim.id(),
                claim.text(),
                claim.source().key(),
                claim.where(),
                Codes.of(claim.grade()),
                claim.checked().toString());
    }

    private static String codes(List<? extends Enum<?>> constants) {
        return constants.stream().map(Codes::of).collect(Collectors.joining(","));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String range(Bounds.@Nullable Range range) {
        return range == null ? "" : range.least() + "-" + range.most();
    }
}
