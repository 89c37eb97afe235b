package org.restride.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What may be said of how it goes, read once from the product's content. */
@Component
class ShippedProgressRules {

    private static final String FILE = "rules/progress.yaml";

    private final ProgressRules rules;

    ShippedProgressRules() {
        this.rules = read(FILE, text());
    }

    ProgressRules rules() {
        return rules;
    }

    static ProgressRules read(String path, String text) {
        Fields file = PackDocument.of(path, text).fields();
        file.name("id");
        int version = file.number("version", 1, 100_000);
        file.day("date");
        int needed = file.number("sessions-needed", 2, 50);
        int compared = file.number("days-compared", 1, 20);
        Fields pain = file.fields("pain");
        Fields rising = file.fields("rising");
        Fields before = file.fields("before");
        Fields function = file.fields("function");
        Fields running = file.fields("running");
        List<String> citations = List.of(pain.text("citation", 300), function.text("citation", 300));
        pain.text("source");
        function.text("source");
        ProgressRules rules = new ProgressRules(
                version,
                needed,
                compared,
                new ProgressRules.Uncertainty(pain.number("points", 1, 10), pain.number("percent", 0, 100)),
                rising.number("days-a-week", 1, 7),
                before.number("within-days", 0, 14),
                function.number("points", 1, 10),
                new ProgressRules.Uncertainty(running.number("minutes", 1, 120), running.number("percent", 0, 100)),
                running.number("pain-up-to", 0, PainScore.WORST),
                file.list("milestones").stream()
                        .map(ShippedProgressRules::milestone)
                        .toList(),
                citations);
        List.of(pain, rising, before, function, running, file).forEach(Fields::end);
        return rules;
    }

    private static MilestoneRule milestone(Fields entry) {
        String id = entry.name("id");
        Wording text = wording(entry);
        MilestoneRule rule =
                switch (entry.name("kind")) {
                    case "run" ->
                        new MilestoneRule.ARun(
                                id,
                                text,
                                entry.numberIf("minutes", 1, 600).orElse(0),
                                entry.numberIf("metres", 1, 200_000).orElse(0),
                                entry.number("pain-up-to", 0, PainScore.WORST));
                    case "full-week" -> new MilestoneRule.FullWeek(id, text, entry.number("sessions", 1, 50));
                    case "calm-mornings" ->
                        new MilestoneRule.CalmMornings(
                                id,
                                text,
                                entry.number("mornings", 1, 30),
                                entry.number("pain-up-to", 0, PainScore.WORST));
                    default -> throw entry.problem("kind", "must be run, full-week or calm-mornings");
                };
        entry.end();
        return rule;
    }

    private static Wording wording(Fields entry) {
        Fields texts = entry.fields("text");
        Map<String, String> words = new HashMap<>();
        texts.keys().forEach(language -> words.put(language, texts.text(language, 80)));
        if (!words.containsKey("en")) {
            throw entry.problem("text", "has no English text");
        }
        return new Wording(words);
    }

    private static String text() {
        try {
            return new ClassPathResource("content/" + FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The product's content is incomplete", missing);
        }
    }
}
