package org.restride.catalogue.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.ArticleBody;
import org.restride.catalogue.Bounds;
import org.restride.catalogue.Claim;
import org.restride.catalogue.Codes;
import org.restride.catalogue.DoseSuggestion;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.FigureFault;
import org.restride.catalogue.FrequencySuggestion;
import org.restride.catalogue.Goal;
import org.restride.catalogue.GoalDose;
import org.restride.catalogue.HabitBody;
import org.restride.catalogue.Illustration;
import org.restride.catalogue.ItemBody;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.Position;
import org.restride.catalogue.Purpose;
import org.restride.catalogue.Region;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Sides;
import org.restride.catalogue.Source;
import org.restride.catalogue.Stage;
import org.restride.catalogue.Steps;

/**
 * Makes an item's text of what stands in the editor. What can't be read is noted by field, and something harmless takes its place, so
 * that the preview goes on.
 */
final class SketchReading {

    /** The longest run that an item may hold. */
    static final int LONGEST_RUN_MINUTES = 360;

    private static final DoseSuggestion SOME_DOSE = new DoseSuggestion(1, 10, null, null, null, false);
    private static final Bounds NO_BOUNDS = new Bounds(null, null, null, null);
    private static final String NO_FIGURE = "{\"id\":\"none\",\"poses\":[{\"base\":\"stand\"},{\"base\":\"stand\"}]}";

    private final Sketch sketch;
    private final Map<String, Source> sources;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /**
     * @param problems text keys by field; empty if it can be published
     */
    record Result(ItemText text, Map<String, String> problems) {}

    private SketchReading(Sketch sketch, Map<String, Source> sources) {
        this.sketch = sketch;
        this.sources = sources;
    }

    static Result read(Sketch sketch, ItemKind kind, Map<String, Source> sources) {
        SketchReading reading = new SketchReading(sketch, sources);
        ItemBody body =
                switch (kind) {
                    case EXERCISE -> reading.exercise();
                    case RUN_SESSION -> reading.run();
                    case ARTICLE ->
                        new ArticleBody(
                                reading.minutes(),
                                reading.regions(),
                                reading.names("tags"),
                                reading.text("markdown"),
                                reading.claims());
                    case HABIT ->
                        new HabitBody(
                                reading.minutes(),
                                reading.regions(),
                                reading.names("tags"),
                                reading.text("markdown"),
                                reading.claims());
                };
        ItemText text = new ItemText(
                reading.text("title"), reading.lines("aliases"), reading.text("summary"), body, reading.pictures());
        return new Result(text, Map.copyOf(reading.problems));
    }

    private List<Illustration> pictures() {
        List<Illustration> pictures = valid("pictures", List.of(), () -> PictureLines.read(sketch.get("pictures")));
        Illustration.fault(pictures).ifPresent(fault -> problems.put("pictures", fault));
        return pictures;
    }

    private ExerciseBody exercise() {
        DoseSuggestion dose = valid("dose", SOME_DOSE, this::dose);
        Sides sides = code("sides", Sides.class, Sides.BOTH);
        Bounds bounds = bounds();
        boolean fits = fits(bounds, dose) && (!dose.perSide() || sides == Sides.EACH);
        if (!fits) {
            problems.put("dose", "catalogue.error.dose");
        }
        List<Region> regions = regions();
        if (regions.isEmpty()) {
            problems.put("regions", "catalogue.error.missing");
        }
        return new ExerciseBody(
                code("purpose", Purpose.class, Purpose.STRENGTH),
                regions,
                names("muscles"),
                codes("equipment", Equipment.class),
                number("level", 1, 5, 1),
                code("position", Position.class, Position.STANDING),
                sides,
                fits ? dose : SOME_DOSE,
                fits ? bounds : NO_BOUNDS,
                doses(sides),
                valid("frequency", new FrequencySuggestion.EveryDay(), this::frequency),
                minutes(),
                key("easier"),
                key("harder"),
                parts("contraindications"),
                parts("precautions"),
                names("tags"),
                steps(),
                figure(),
                claims());
    }

    /** One that a body can't do is shown all the same, so that its author sees what is wrong. */
    private String figure() {
        String figure = text("figure");
        List<FigureFault> faults = figure.isEmpty() ? List.of() : FigureFault.of(figure);
        if (figure.isEmpty()) {
            problems.put("figure", "catalogue.error.figure");
        } else if (!faults.isEmpty()) {
            problems.put("figure", "catalogue.error.figure-angle");
        }
        boolean drawable = !figure.isEmpty() && faults.stream().noneMatch(FigureFault.Unreadable.class::isInstance);
        return drawable ? figure : NO_FIGURE;
    }

    private Map<Goal, GoalDose> doses(Sides sides) {
        return valid("doses", Map.of(), () -> {
            Map<Goal, GoalDose> doses = GoalDoseLines.read(sketch.get("doses"));
            if (sides != Sides.EACH
                    && doses.values().stream().anyMatch(each -> each.dose().perSide())) {
                throw new IllegalArgumentException("Only what is done on each side has a dose for each side");
            }
            return doses;
        });
    }

    private RunSessionBody run() {
        List<Stage> stages = valid(
                "stages", List.of(new Stage.Leg(Stage.Move.WALK, 60)), () -> StageLines.read(sketch.get("stages")));
        return new RunSessionBody(
                code("runKind", RunSessionBody.RunKind.class, RunSessionBody.RunKind.EASY),
                stages,
                number("minutes", 1, LONGEST_RUN_MINUTES, 1),
                names("surfaces"),
                names("tags"),
                steps(),
                claims());
    }

    private DoseSuggestion dose() {
        return new DoseSuggestion(
                number("sets", 1, 10, 1),
                numberIf("repetitions"),
                numberIf("seconds"),
                numberIf("holdSeconds"),
                numberIf("restSeconds"),
                Boolean.parseBoolean(sketch.get("perSide")));
    }

    private Bounds bounds() {
        return new Bounds(
                range("setsBounds"), range("repetitionsBounds"), range("secondsBounds"), range("holdSecondsBounds"));
    }

    private static boolean fits(Bounds bounds, DoseSuggestion dose) {
        try {
            bounds.require(dose);
            return true;
        } catch (IllegalArgumentException outside) {
            return false;
        }
    }

    private FrequencySuggestion frequency() {
        String often = text("frequency");
        return switch (often) {
            case "every-day" -> new FrequencySuggestion.EveryDay();
            case "before-run" -> new FrequencySuggestion.BeforeRun();
            case "when-needed" -> new FrequencySuggestion.WhenNeeded();
            case "days" -> new FrequencySuggestion.OnDays(days());
            default -> new FrequencySuggestion.TimesAWeek(Integer.parseInt(often.replace("times-", "")));
        };
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(codes("days", DayOfWeek.class));
        return days;
    }

    private Steps steps() {
        return new Steps(
                lines("setUp"),
                lines("movement"),
                lines("cues"),
                lines("breathing"),
                lines("stopIf"),
                lines("feel"),
                lines("mistakes"));
    }

    private List<Claim> claims() {
        return sketch.claims().stream()
                .map(this::claim)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Claim claim(Sketch.SketchClaim typed) {
        Source source = sources.get(typed.source());
        if (source == null || typed.text().isBlank() || typed.grade().isBlank()) {
            problems.put("claims", "catalogue.error.claim");
            return null;
        }
        try {
            return new Claim(
                    typed.id(),
                    typed.text().strip(),
                    source,
                    typed.where().strip(),
                    Codes.read(Claim.Grade.class, typed.grade()),
                    LocalDate.parse(typed.checked()));
        } catch (DateTimeParseException undated) {
            problems.put("claims", "catalogue.error.claim");
            return null;
        }
    }

    private int minutes() {
        return number("minutes", 1, 120, 1);
    }

    private List<Region> regions() {
        return codes("regions", Region.class);
    }

    private String text(String field) {
        return sketch.get(field).strip();
    }

    private List<String> lines(String field) {
        return sketch.get(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> parts(String field) {
        return Stream.of(sketch.get(field).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Words that become names: "Gluteus medius" is {@code gluteus-medius}. */
    private List<String> names(String field) {
        return parts(field).stream()
                .map(part -> ItemKey.fromTitle(part).value())
                .distinct()
                .toList();
    }

    private @Nullable ItemKey key(String field) {
        return text(field).isEmpty() ? null : validIf(field, () -> new ItemKey(text(field)));
    }

    private int number(String field, int least, int most, int otherwise) {
        Integer number = numberIf(field);
        if (number == null || number < least || number > most) {
            problems.put(field, "catalogue.error.number");
            return otherwise;
        }
        return number;
    }

    private @Nullable Integer numberIf(String field) {
        String typed = text(field);
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException notANumber) {
            problems.put(field, "catalogue.error.number");
            return null;
        }
    }

    private Bounds.@Nullable Range range(String field) {
        if (text(field).isEmpty()) {
            return null;
        }
        return validIf(field, () -> {
            int[] ends = Arrays.stream(text(field).split("-"))
                    .mapToInt(end -> Integer.parseInt(end.strip()))
                    .toArray();
            if (ends.length != 2) {
                throw new IllegalArgumentException("A range has two ends");
            }
            return new Bounds.Range(ends[0], ends[1]);
        });
    }

    private <E extends Enum<E>> E code(String field, Class<E> type, E otherwise) {
        return valid(field, otherwise, () -> Codes.read(type, text(field)));
    }

    private <E extends Enum<E>> List<E> codes(String field, Class<E> type) {
        return valid(field, List.of(), () -> parts(field).stream()
                .map(code -> Codes.read(type, code))
                .toList());
    }

    private <T> T valid(String field, T otherwise, Supplier<T> value) {
        T read = validIf(field, value);
        return read == null ? otherwise : read;
    }

    private <T> @Nullable T validIf(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            problems.put(field, "catalogue.error." + (field.equals("dose") ? "dose" : "not-understood"));
            return null;
        }
    }
}
