package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;
import org.restride.progress.Light;
import org.restride.progress.NextStep;
import org.restride.progress.TrafficLight;
import org.restride.questions.EmergencyNumber;
import org.restride.questions.QuestionSet;

/** {@code Rules} of the contract, in the patient's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RulesJson(TrafficLightJson trafficLight, QuestionSetJson redFlags, Emergency emergency) {

    /** Whom to call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Emergency(
            String country,
            String number,
            @Nullable String adviceLine,
            @Nullable String adviceName) {}

    /** {@code TrafficLight} of the contract. */
    record TrafficLightJson(
            String id,
            int version,
            String source,
            int tellClinicFrom,
            int askRedFlagsFrom,
            int settleHours,
            List<BandJson> bands,
            NextMorningJson nextMorning) {}

    /** {@code Band} of the contract. */
    record BandJson(String light, int from, int to, String label, String title, Lines lines) {}

    /** The three lines of a band. */
    record Lines(String nextTime, String askAgain, String ifItStays) {}

    /** How the next morning is read. */
    record NextMorningJson(
            int withoutUsualNotAbove,
            Map<String, String> settled,
            Map<String, String> notSettled,
            Map<String, String> texts) {}

    /** {@code QuestionSet} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionSetJson(
            String id,
            int version,
            String title,
            @Nullable String intro,
            List<QuestionJson> questions,
            Map<String, LevelJson> levels) {}

    /** {@code Question} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionJson(
            String id,
            String text,
            @Nullable String help,
            String type,
            String level,
            String flag,
            @Nullable String emergencyLine) {}

    /** What a level tells the patient. */
    record LevelJson(String title, String now, List<String> lines) {}

    static RulesJson of(TrafficLight light, QuestionSet redFlags, EmergencyNumber number, Locale language) {
        return new RulesJson(
                trafficLight(light, language),
                questions(redFlags, language),
                new Emergency(number.country(), number.number(), number.adviceLine(), number.adviceName()));
    }

    private static TrafficLightJson trafficLight(TrafficLight light, Locale language) {
        TrafficLight.NextMorning morning = light.nextMorning();
        Map<String, String> texts = new LinkedHashMap<>();
        for (NextStep step : NextStep.values()) {
            Wording words = morning.texts().get(step);
            if (words != null) {
                texts.put(Codes.of(step), words.in(language));
            }
        }
        return new TrafficLightJson(
                light.key(),
                light.version(),
                light.source(),
                light.tellClinicFrom(),
                light.askRedFlagsFrom(),
                light.settleHours(),
                light.bands().stream().map(band -> band(band, language)).toList(),
                new NextMorningJson(
                        morning.withoutUsualNotAbove(), steps(morning.settled()), steps(morning.notSettled()), texts));
    }

    private static BandJson band(TrafficLight.Band band, Locale language) {
        return new BandJson(
                Codes.of(band.light()),
                band.from(),
                band.to(),
                band.label().in(language),
                band.title().in(language),
                new Lines(
                        band.nextTime().in(language),
                        band.askAgain().in(language),
                        band.ifItStays().in(language)));
    }

    private static Map<String, String> steps(Map<Light, NextStep> steps) {
        Map<String, String> codes = new LinkedHashMap<>();
        steps.forEach((light, step) -> codes.put(Codes.of(light), Codes.of(step)));
        return codes;
    }

    private static QuestionSetJson questions(QuestionSet set, Locale language) {
        Map<String, LevelJson> levels = new LinkedHashMap<>();
        set.levels()
                .forEach((level, text) -> levels.put(
                        level.name(),
                        new LevelJson(
                                text.title().in(language),
                                text.now().in(language),
                                text.lines().stream()
                                        .map(line -> line.in(language))
                                        .toList())));
        return new QuestionSetJson(
                set.key(),
                set.version(),
                set.title().in(language),
                words(set.intro(), language),
                set.questions().stream()
                        .map(question -> new QuestionJson(
                                question.id(),
                                question.text().in(language),
                                words(question.help(), language),
                                "yes-no",
                                question.level().name(),
                                question.flag(),
                                words(question.emergencyLine(), language)))
                        .toList(),
                levels);
    }

    private static @Nullable String words(@Nullable Wording words, Locale language) {
        return words == null ? null : words.in(language);
    }
}
