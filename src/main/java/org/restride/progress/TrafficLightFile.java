package org.restride.progress;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;

/** Reads the traffic light from its pack file. */
final class TrafficLightFile {

    private TrafficLightFile() {}

    /**
     * @throws InvalidPack if the file is wrong
     */
    static TrafficLight read(PackDocument document) {
        Fields file = document.fields();
        String key = file.name("id");
        int version = file.number("version", 1, 100_000);
        file.day("date");
        file.text("source");
        String source = file.text("citation", 300);
        file.texts("compare");
        file.fieldsIf("note");
        file.fieldsIf("scale");
        int tell = file.number("tell-clinic-from", 0, PainScore.WORST);
        int ask = file.number("ask-red-flags-from", 0, PainScore.WORST);
        int hours = file.number("settle-hours", 1, 96);
        List<TrafficLight.Band> bands =
                file.list("bands").stream().map(TrafficLightFile::band).toList();
        TrafficLight.NextMorning morning = nextMorning(file.fields("next-morning"));
        file.end();
        try {
            return new TrafficLight(key, version, source, tell, ask, hours, bands, morning);
        } catch (IllegalArgumentException gap) {
            throw file.problem("bands", "do not fit: " + gap.getMessage());
        }
    }

    private static TrafficLight.Band band(Fields entry) {
        Fields lines = entry.fields("lines");
        TrafficLight.Band band = new TrafficLight.Band(
                entry.code("light", Light.class),
                entry.number("from", 0, PainScore.WORST),
                entry.number("to", 0, PainScore.WORST),
                wording(entry, "label"),
                wording(entry, "title"),
                wording(lines, "next-time"),
                wording(lines, "ask-again"),
                wording(lines, "if-it-stays"));
        lines.end();
        entry.end();
        return band;
    }

    private static TrafficLight.NextMorning nextMorning(Fields entry) {
        if (!entry.text("settled-when-not-above").equals("usual")) {
            throw entry.problem("settled-when-not-above", "must be usual");
        }
        Fields then = entry.fields("then");
        Fields texts = entry.fields("texts");
        Map<NextStep, Wording> words = new EnumMap<>(NextStep.class);
        for (NextStep step : NextStep.values()) {
            words.put(step, wording(texts, code(step)));
        }
        TrafficLight.NextMorning morning = new TrafficLight.NextMorning(
                entry.number("without-usual-not-above", 0, PainScore.WORST),
                steps(then.fields("settled")),
                steps(then.fields("not-settled")),
                words);
        then.end();
        texts.end();
        entry.end();
        return morning;
    }

    private static Map<Light, NextStep> steps(Fields entry) {
        Map<Light, NextStep> steps = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            steps.put(light, entry.code(code(light), NextStep.class));
        }
        entry.end();
        return steps;
    }

    private static Wording wording(Fields parent, String key) {
        Fields texts = parent.fields(key);
        Map<String, String> words = new HashMap<>();
        texts.keys().forEach(language -> words.put(language, texts.text(language)));
        if (!words.containsKey("en")) {
            throw parent.problem(key, "has no English text");
        }
        return new Wording(words);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
