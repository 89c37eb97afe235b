package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.Finding;
import org.restride.catalogue.Position;
import org.restride.catalogue.Purpose;
import org.restride.catalogue.Region;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Sides;

/** Says in words what the fields of a sketch hold in codes. */
final class SketchWords {

    private static final Map<String, Class<? extends Enum<?>>> CODES = Map.of(
            "purpose", Purpose.class,
            "regions", Region.class,
            "equipment", Equipment.class,
            "position", Position.class,
            "sides", Sides.class,
            "runKind", RunSessionBody.RunKind.class);

    private final List<Finding> findings;
    private final ItemWords words;

    SketchWords(Component page, List<Finding> findings) {
        this.findings = findings;
        this.words = new ItemWords(page);
    }

    String of(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "purpose", "regions", "equipment", "position", "sides", "runKind" -> constants(field, value);
            case "contraindications", "precautions" -> parts(value, this::finding);
            case "pictures" -> PictureLines.words(value);
            case "days" ->
                parts(value, code -> Codes.read(DayOfWeek.class, code)
                        .getDisplayName(TextStyle.FULL, UI.getCurrentOrThrow().getLocale()));
            case "frequency" -> often(value);
            case "perSide" -> words.text(Boolean.parseBoolean(value) ? "changes.yes" : "changes.no");
            case "muscles" -> parts(value, code -> words.coded("muscle", code));
            case "surfaces" -> parts(value, code -> words.coded("surface", code));
            case "tags" -> parts(value, code -> words.coded("tag", code));
            case "easier", "harder" -> ItemWords.plain(value);
            default -> value;
        };
    }

    private String constants(String field, String value) {
        Class<? extends Enum<?>> type = CODES.get(field);
        return type == null
                ? value
                : parts(value, code -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> Codes.of(constant).equals(code))
                        .findFirst()
                        .map(words::of)
                        .orElse(code));
    }

    /** {@code times-3}, {@code every-day}. */
    private String often(String code) {
        return code.startsWith("times-")
                ? words.text("frequency.times-a-week", Integer.valueOf(code.substring("times-".length())))
                : words.text("frequency." + code);
    }

    private String finding(String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .map(finding -> finding.label(UI.getCurrentOrThrow().getLocale()))
                .orElse(code);
    }

    private static String parts(String value, UnaryOperator<String> say) {
        return Arrays.stream(value.split(",")).map(String::strip).map(say).collect(Collectors.joining(", "));
    }
}
