package org.restride.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/** Reads the ladder that comes with the product: it is nothing that a content pack could change. */
final class LadderFile {

    private static final String PATH = "escalation/ladder.yaml";
    private static final int DAY = 24 * 60;

    private LadderFile() {}

    /** In the order of the file. */
    static Map<LadderDelay, LadderRule> shipped() {
        try {
            return read(PackDocument.of(PATH, new ClassPathResource(PATH).getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException problem) {
            throw new UncheckedIOException("The ladder could not be read", problem);
        }
    }

    /**
     * @throws org.restride.base.packs.InvalidPack if the file is wrong, with the line
     */
    static Map<LadderDelay, LadderRule> read(PackDocument document) {
        Fields file = document.fields();
        file.name("id");
        file.number("version", 1, Integer.MAX_VALUE);
        file.day("date");
        Map<LadderDelay, LadderRule> rules = new EnumMap<>(LadderDelay.class);
        for (Fields entry : file.list("delays")) {
            LadderRule rule = rule(entry);
            if (rules.put(rule.delay(), rule) != null) {
                throw entry.problem("delay", "stands here twice");
            }
        }
        for (LadderDelay delay : LadderDelay.values()) {
            if (!rules.containsKey(delay)) {
                throw file.problem("delays", "lacks " + delay.code());
            }
        }
        file.end();
        return rules;
    }

    private static LadderRule rule(Fields entry) {
        int least = entry.number("least", 1, DAY);
        int most = entry.number("most", least, DAY);
        LadderRule rule = new LadderRule(
                entry.code("delay", LadderDelay.class),
                entry.number("minutes", least, most),
                least,
                most,
                wording(entry.fields("because")));
        entry.end();
        return rule;
    }

    private static Wording wording(Fields fields) {
        Map<String, String> texts = new HashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            texts.put(language.getLanguage(), fields.text(language.getLanguage()));
        }
        fields.end();
        return new Wording(texts);
    }
}
