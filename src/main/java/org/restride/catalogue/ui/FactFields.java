package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.Finding;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.Position;
import org.restride.catalogue.Purpose;
import org.restride.catalogue.Region;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Sides;

/** What is chosen rather than written: for whom, with what, how much, how often. */
class FactFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> OFTEN = Stream.concat(
                    Stream.of("every-day", "before-run", "when-needed", "days"),
                    IntStream.rangeClosed(1, 7).mapToObj(times -> "times-" + times))
            .toList();

    private final transient Inputs inputs;
    private final transient Map<String, List<String>> codes;

    /**
     * @param codes that have a name, by list
     * @param exercises titles by key
     * @param figureOf gives an exercise's figure
     */
    FactFields(
            Inputs inputs,
            ItemKind kind,
            Map<String, List<String>> codes,
            List<Finding> findings,
            Map<String, String> exercises,
            Function<String, String> figureOf) {
        this.inputs = inputs;
        this.codes = codes;
        addClassName("rs-fact-fields");
        int longest = kind == ItemKind.RUN_SESSION ? SketchReading.LONGEST_RUN_MINUTES : 120;
        group("about", inputs.number("minutes", 1, longest), coded("tags", "tag"));
        switch (kind) {
            case EXERCISE -> exercise(findings, exercises, figureOf);
            case RUN_SESSION ->
                group("run", choice("runKind", RunSessionBody.RunKind.values()), coded("surfaces", "surface"));
            case ARTICLE, HABIT -> group("body", choices("regions", Region.values()));
        }
    }

    private void exercise(List<Finding> findings, Map<String, String> exercises, Function<String, String> figureOf) {
        group(
                "body",
                choice("purpose", Purpose.values()),
                choices("regions", Region.values()),
                coded("muscles", "muscle"),
                choices("equipment", Equipment.values()),
                inputs.number("level", 1, 5),
                choice("position", Position.values()),
                choice("sides", Sides.values()));
        group(
                "dose",
                inputs.number("sets", 1, 10),
                inputs.number("repetitions", 1, 100),
                inputs.number("seconds", 5, 900),
                inputs.number("holdSeconds", 0, 60),
                inputs.number("restSeconds", 0, 300),
                inputs.flag("perSide"),
                inputs.line("setsBounds"),
                inputs.line("repetitionsBounds"),
                inputs.line("secondsBounds"),
                inputs.line("holdSecondsBounds"));
        TextArea doses = inputs.block("doses");
        doses.setHelperText(getTranslation("catalogue.editor.doses.help"));
        add(doses);
        group("often", inputs.choice("frequency", OFTEN, this::often), days());
        List<String> keys = List.copyOf(exercises.keySet());
        group(
                "ladder",
                inputs.search("easier", keys, key -> exercises.getOrDefault(key, key)),
                inputs.search("harder", keys, key -> exercises.getOrDefault(key, key)));
        figure(keys, exercises, figureOf);
        List<String> codes = findings.stream().map(Finding::code).toList();
        group(
                "warnings",
                inputs.choices("contraindications", codes, code -> label(findings, code)),
                inputs.choices("precautions", codes, code -> label(findings, code)));
    }

    /** The figure is posed here; that of another exercise is a start. */
    private void figure(List<String> keys, Map<String, String> exercises, Function<String, String> figureOf) {
        PoseEditor poses = inputs.poses("figure");
        ComboBox<String> from = new ComboBox<>(getTranslation("catalogue.editor.figure.from"));
        from.setItems(keys);
        from.setItemLabelGenerator(key -> exercises.getOrDefault(key, key));
        from.setHelperText(getTranslation("catalogue.editor.figure.help"));
        from.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                poses.setValue(figureOf.apply(change.getValue()));
                from.clear();
            }
        });
        group("figure", from);
        add(poses);
    }

    private Component days() {
        List<String> codes = Arrays.stream(DayOfWeek.values()).map(Codes::of).toList();
        return inputs.choices(
                "days", codes, code -> Codes.read(DayOfWeek.class, code).getDisplayName(TextStyle.FULL, getLocale()));
    }

    private void group(String name, Component... fields) {
        Div grid = new Div(fields);
        grid.addClassName("rs-field-grid");
        add(new H2(getTranslation("catalogue.editor.group." + name)), grid);
    }

    private Component choice(String name, Enum<?>[] constants) {
        return inputs.choice(name, codes(constants), code -> words(constants, code));
    }

    private Component choices(String name, Enum<?>[] constants) {
        return inputs.choices(name, codes(constants), code -> words(constants, code));
    }

    /** One may choose what has a name, and write what has none yet. */
    private Component coded(String name, String list) {
        ItemWords words = new ItemWords(this);
        return inputs.openChoices(name, codes.getOrDefault(list, List.of()), code -> words.coded(list, code));
    }

    private String words(Enum<?>[] constants, String code) {
        ItemWords words = new ItemWords(this);
        return Arrays.stream(constants)
                .filter(constant -> Codes.of(constant).equals(code))
                .findFirst()
                .map(words::of)
                .orElse(code);
    }

    private String often(String code) {
        return code.startsWith("times-")
                ? getTranslation("catalogue.frequency.times-a-week", Integer.valueOf(code.substring("times-".length())))
                : getTranslation("catalogue.frequency." + code);
    }

    private String label(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .map(finding -> finding.label(getLocale()))
                .orElse(code);
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Codes::of).toList();
    }
}
