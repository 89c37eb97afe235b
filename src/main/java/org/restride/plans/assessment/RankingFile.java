package org.restride.plans.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.catalogue.Equipment;

/** Reads a version of the ranking's rules from its pack file. */
final class RankingFile {

    /** The file's name in the pack's folder {@code rules}. */
    static final String ID = "template-ranking";

    private static final int MOST = 100_000;

    private RankingFile() {}

    /**
     * @throws InvalidPack if the file is wrong, with the line
     */
    static RankingRules read(PackDocument document) {
        Fields file = document.fields();
        if (!file.name("id").equals(ID)) {
            throw file.problem("id", "must be \"" + ID + "\"");
        }
        int version = file.number("version", 1, MOST);
        file.day("date");
        file.texts("sources");
        Set<String> ids = new HashSet<>();
        List<RankingRule> rules = file.list("rules").stream()
                .map(entry -> {
                    RankingRule rule = rule(entry);
                    if (!ids.add(rule.id())) {
                        throw entry.problem("id", "has a rule already");
                    }
                    return rule;
                })
                .toList();
        file.end();
        return new RankingRules(version, rules);
    }

    private static RankingRule rule(Fields entry) {
        RankingRule rule;
        if (entry.has("measure")) {
            rule = measure(entry);
        } else if (entry.has("look-first")) {
            rule = new RankingRule.LookFirst(
                    entry.name("id"), when(entry), wording(entry.fields("look-first")), entry.texts("sources"));
        } else {
            rule = pattern(entry);
        }
        entry.end();
        return rule;
    }

    private static RankingRule.Pattern pattern(Fields entry) {
        Optional<RankingRule.Saying> speaksFor = entry.fieldsIf("for").map(RankingFile::saying);
        Optional<RankingRule.Saying> speaksAgainst = entry.fieldsIf("against").map(RankingFile::saying);
        if (speaksFor.isEmpty() && speaksAgainst.isEmpty()) {
            throw entry.problem("id", "says nothing: it has neither \"for\" nor \"against\"");
        }
        return new RankingRule.Pattern(
                entry.name("id"),
                when(entry),
                entry.code("weight", Weight.class),
                speaksFor.orElse(null),
                speaksAgainst.orElse(null),
                entry.fieldsIf("patient").map(RankingFile::wording).orElse(null),
                entry.texts("sources"));
    }

    private static RankingRule.Saying saying(Fields fields) {
        Optional<String> fits = fields.nameIf("fits");
        Optional<String> lacks = fields.nameIf("lacks");
        if (fits.isPresent() == lacks.isPresent()) {
            throw fields.problem("fits", "or \"lacks\" must be there, and not both");
        }
        return new RankingRule.Saying(fits.orElse(null), lacks.orElse(null), wording(fields));
    }

    private static RankingRule.Measure measure(Fields entry) {
        return new RankingRule.Measure(
                entry.name("id"),
                entry.code("measure", RankingRule.Measured.class),
                entry.code("weight", Weight.class),
                entry.fieldsIf("for").map(RankingFile::wording).orElse(null),
                wording(entry.fields("against")),
                entry.fieldsIf("excludes").map(RankingFile::wording).orElse(null),
                entry.fieldsIf("patient").map(RankingFile::wording).orElse(null),
                new LinkedHashSet<>(entry.codes("there-anyway", Equipment.class)),
                entry.texts("sources"));
    }

    private static RankingRule.When when(Fields entry) {
        Fields when = entry.fields("when");
        RankingRule.When read = new RankingRule.When(
                new LinkedHashSet<>(when.names("all")),
                new LinkedHashSet<>(when.names("any")),
                new LinkedHashSet<>(when.names("none")),
                limits(when, "at-least"),
                limits(when, "at-most"));
        when.end();
        return read;
    }

    private static Map<String, Integer> limits(Fields when, String key) {
        Map<String, Integer> limits = new HashMap<>();
        when.fieldsIf(key).ifPresent(numbers -> numbers.keys()
                .forEach(question -> limits.put(question, numbers.number(question, 0, MOST))));
        return limits;
    }

    private static Wording wording(Fields fields) {
        Map<String, String> words = new HashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            words.put(language.getLanguage(), fields.text(language.getLanguage()));
        }
        fields.end();
        return new Wording(words);
    }
}
