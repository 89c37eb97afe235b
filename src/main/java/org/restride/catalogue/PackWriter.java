package org.restride.catalogue;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an item as the Markdown file of a pack that {@link ItemReader} reads back as the same item. */
final class PackWriter {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final StringBuilder text = new StringBuilder("---\n");

    private PackWriter() {}

    /**
     * @param translation whether only the words are written, all else being the original's
     * @param paths of pictures and films in the pack
     */
    static String write(ItemKey key, Locale language, ItemText item, boolean translation, Map<MediaId, String> paths) {
        PackWriter writer = new PackWriter();
        writer.head(key, language, item);
        if (!translation) {
            writer.facts(key, item.body());
        }
        writer.claims(item.body().claims(), translation);
        writer.pictures(item.illustrations(), paths);
        writer.text.append("---\n\n");
        writer.words(item.body(), language);
        return writer.text.toString();
    }

    private void head(ItemKey key, Locale language, ItemText item) {
        line("kind", item.body().kind().code());
        line("id", key.value());
        line("language", language.getLanguage());
        line("title", quoted(item.title()));
        line("aliases", item.aliases().stream().map(PackWriter::quoted).toList());
        line("summary", quoted(item.summary()));
    }

    private void facts(ItemKey key, ItemBody body) {
        switch (body) {
            case ExerciseBody exercise -> exercise(key, exercise);
            case ArticleBody article -> prose(article.minutes(), article.regions(), article.tags());
            case HabitBody habit -> prose(habit.minutes(), habit.regions(), habit.tags());
            case RunSessionBody run -> run(run);
        }
    }

    private void exercise(ItemKey key, ExerciseBody body) {
        line("purpose", Codes.of(body.purpose()));
        line("regions", codes(body.regions()));
        line("muscles", body.muscles());
        line("equipment", codes(body.equipment()));
        line("level", body.level());
        line("position", Codes.of(body.position()));
        line("sides", Codes.of(body.sides()));
        line("dose", dose(body.dose()));
        line("bounds", bounds(body.bounds()));
        if (!body.doses().isEmpty()) {
            text.append("doses:\n");
            new TreeMap<>(body.doses()).forEach((goal, dose) -> text.append("  ")
                    .append(Codes.of(goal))
                    .append(": {dose: ")
                    .append(dose(dose.dose()))
                    .append(", bounds: ")
                    .append(bounds(dose.bounds()))
                    .append("}\n"));
        }
        line("frequency", frequency(body.frequency()));
        line("minutes", body.minutes());
        rung("easier", body.easier());
        rung("harder", body.harder());
        line("contraindications", body.contraindications());
        line("precautions", body.precautions());
        line("figure", key.value());
        line("tags", body.tags());
    }

    private void prose(int minutes, Collection<Region> regions, List<String> tags) {
        line("minutes", minutes);
        line("regions", codes(regions));
        line("tags", tags);
        line("audience", "patient");
    }

    private void run(RunSessionBody body) {
        line("run-kind", Codes.of(body.runKind()));
        text.append("stages:\n");
        body.stages().forEach(stage -> text.append("  - ").append(stage(stage)).append('\n'));
        line("minutes", body.minutes());
        line("surface", body.surfaces());
        line("tags", body.tags());
    }

    private void claims(List<Claim> claims, boolean translation) {
        if (claims.isEmpty()) {
            return;
        }
        text.append("claims:\n");
        for (Claim claim : claims) {
            text.append("  - id: ").append(claim.id()).append('\n');
            text.append("    text: ").append(quoted(claim.text())).append('\n');
            if (!translation) {
                text.append("    source: ").append(quoted(claim.source().key())).append('\n');
                text.append("    where: ").append(quoted(claim.where())).append('\n');
                text.append("    grade: ").append(Codes.of(claim.grade())).append('\n');
                text.append("    date: ").append(claim.checked()).append('\n');
            }
        }
    }

    /** None are written too: whoever takes the pack sees that they were taken out. */
    private void pictures(List<Illustration> pictures, Map<MediaId, String> paths) {
        if (pictures.isEmpty()) {
            line(PackPictures.KEY, pictures);
            return;
        }
        text.append(PackPictures.KEY).append(":\n");
        for (Illustration each : pictures) {
            text.append("  - file: ")
                    .append(quoted(paths.getOrDefault(each.media(), "")))
                    .append('\n');
            text.append("    alt: ").append(quoted(each.alt())).append('\n');
            if (!each.caption().isBlank()) {
                text.append("    caption: ").append(quoted(each.caption())).append('\n');
            }
        }
    }

    private void words(ItemBody body, Locale language) {
        switch (body) {
            case ExerciseBody exercise -> steps(exercise.steps(), language);
            case RunSessionBody run -> steps(run.steps(), language);
            case ArticleBody article -> text.append(article.markdown()).append('\n');
            case HabitBody habit -> text.append(habit.markdown()).append('\n');
        }
    }

    private void steps(Steps steps, Locale language) {
        section(Sections.SET_UP, steps.setUp(), language);
        section(Sections.MOVEMENT, steps.movement(), language);
        section(Sections.CUES, steps.cues(), language);
        section(Sections.BREATHING, steps.breathing(), language);
        section(Sections.STOP_IF, steps.stopIf(), language);
        section(Sections.FEEL, steps.feel(), language);
        section(Sections.MISTAKES, steps.mistakes(), language);
    }

    private void section(String name, List<String> lines, Locale language) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("## ").append(Sections.heading(name, language)).append('\n');
        for (int n = 0; n < lines.size(); n++) {
            text.append(name.equals(Sections.MOVEMENT) ? n + 1 + ". " : "- ")
                    .append(Markdown.escaped(lines.get(n)))
                    .append('\n');
        }
        text.append('\n');
    }

    private void rung(String name, @Nullable ItemKey key) {
        if (key != null) {
            line(name, key.value());
        }
    }

    private void line(String key, Object value) {
        String shown = value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
        text.append(key).append(": ").append(shown).append('\n');
    }

    private static List<String> codes(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Codes::of).toList();
    }

    private static String dose(DoseSuggestion dose) {
        List<String> parts = new ArrayList<>();
        parts.add("sets: " + dose.sets());
        part(parts, "repetitions", dose.repetitions());
        part(parts, "seconds", dose.seconds());
        part(parts, "hold-seconds", dose.holdSeconds());
        part(parts, "rest-seconds", dose.restSeconds());
        if (dose.perSide()) {
            parts.add("per-side: true");
        }
        return map(parts);
    }

    private static String bounds(Bounds bounds) {
        List<String> parts = new ArrayList<>();
        range(parts, "sets", bounds.sets());
        range(parts, "repetitions", bounds.repetitions());
        range(parts, "seconds", bounds.seconds());
        range(parts, "hold-seconds", bounds.holdSeconds());
        return map(parts);
    }

    private static String frequency(FrequencySuggestion frequency) {
        return switch (frequency) {
            case FrequencySuggestion.EveryDay _ -> "{every-day: true}";
            case FrequencySuggestion.BeforeRun _ -> "{before-run: true}";
            case FrequencySuggestion.WhenNeeded _ -> "{when-needed: true}";
            case FrequencySuggestion.TimesAWeek week -> "{times-a-week: " + week.times() + "}";
            case FrequencySuggestion.OnDays on -> "{days: [" + days(on.days()) + "]}";
        };
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> DAYS.get(day.getValue() - 1)).collect(Collectors.joining(", "));
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case Stage.Leg leg -> "{move: " + Codes.of(leg.move()) + ", seconds: " + leg.seconds() + "}";
            case Stage.Repeat repeat ->
                "{repeat: " + repeat.times() + ", of: ["
                        + repeat.of().stream().map(PackWriter::stage).collect(Collectors.joining(", ")) + "]}";
        };
    }

    private static void part(List<String> parts, String key, @Nullable Integer value) {
        if (value != null) {
            parts.add(key + ": " + value);
        }
    }

    private static void range(List<String> parts, String key, Bounds.@Nullable Range range) {
        if (range != null) {
            parts.add(key + ": [" + range.least() + ", " + range.most() + "]");
        }
    }

    private static String map(List<String> parts) {
        return "{" + String.join(", ", parts) + "}";
    }

    /** A text in the double quotes of YAML. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(sign -> {
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.appendCodePoint(sign);
            }
        });
        return quoted.append('"').toString();
    }

    /** The sources and findings that these items name, as the files at the top of a pack. */
    static String sources(Collection<Source> sources) {
        StringBuilder yaml = new StringBuilder("sources:");
        if (sources.isEmpty()) {
            return yaml.append(" {}\n").toString();
        }
        yaml.append('\n');
        for (Source source : sources) {
            yaml.append("  ")
                    .append(quoted(source.key()))
                    .append(": {citation: ")
                    .append(quoted(source.citation()));
            if (source.address() != null) {
                yaml.append(", address: ").append(quoted(source.address()));
            }
            yaml.append(", kind: ").append(source.kind());
            if (source.year() != null) {
                yaml.append(", year: ").append(source.year());
            }
            yaml.append("}\n");
        }
        return yaml.toString();
    }

    static String findings(Collection<Finding> findings) {
        StringBuilder yaml = new StringBuilder("version: 1\ncodes:");
        if (findings.isEmpty()) {
            return yaml.append(" {}\n").toString();
        }
        yaml.append('\n');
        for (Finding finding : findings) {
            yaml.append("  ").append(quoted(finding.code())).append(":\n");
            yaml.append("    kind: ").append(Codes.of(finding.kind())).append("\n    label: {");
            yaml.append(new TreeMap<>(finding.labels())
                    .entrySet().stream()
                            .map(Map.Entry::toString)
                            .map(each -> each.substring(0, each.indexOf('=')) + ": "
                                    + quoted(each.substring(each.indexOf('=') + 1)))
                            .collect(Collectors.joining(", ")));
            yaml.append("}\n");
        }
        return yaml.toString();
    }
}
