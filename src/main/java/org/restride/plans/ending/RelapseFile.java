package org.restride.plans.ending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;

/** Reads a version of the relapse plans from its pack file. */
final class RelapseFile {

    /** The file's name in the pack's folder {@code rules}. */
    static final String ID = "relapse";

    private static final int MOST = 100_000;

    private final List<RelapseStep> callAlways;
    private final Set<String> ids = new HashSet<>();

    private RelapseFile(List<RelapseStep> callAlways) {
        this.callAlways = callAlways;
    }

    /**
     * @throws InvalidPack if the file is wrong, with the line
     */
    static RelapseRules read(PackDocument document) {
        Fields file = document.fields();
        if (!file.name("id").equals(ID)) {
            throw file.problem("id", "must be \"" + ID + "\"");
        }
        int version = file.number("version", 1, MOST);
        file.day("date");
        file.texts("sources");
        RelapseFile reading = new RelapseFile(steps(file, "call"));
        if (reading.callAlways.isEmpty()) {
            throw file.problem("call", "must say when to call the clinic");
        }
        List<RelapsePattern> patterns =
                file.list("plans").stream().map(reading::pattern).toList();
        file.end();
        try {
            return new RelapseRules(version, patterns);
        } catch (IllegalArgumentException nonsense) {
            throw file.problem("plans", "can't be: " + nonsense.getMessage());
        }
    }

    private RelapsePattern pattern(Fields entry) {
        List<RelapseStep> call = new ArrayList<>(steps(entry, "call"));
        call.addAll(callAlways);
        RelapsePattern pattern = new RelapsePattern(
                entry.name("id"),
                entry.fieldsIf("when").map(RelapseFile::when).orElseGet(RelapseFile::always),
                wording(entry, "title"),
                wording(entry, "because"),
                entry.texts("sources"),
                entry.names("exercises"),
                steps(entry, "steps"),
                call);
        entry.end();
        if (!ids.add(pattern.id())) {
            throw entry.problem("id", "has a plan already");
        }
        if (pattern.steps().isEmpty()) {
            throw entry.problem("steps", "must say what to do");
        }
        return pattern;
    }

    private static RelapsePattern.When when(Fields when) {
        Map<String, Integer> limits = new HashMap<>();
        when.fieldsIf("at-least").ifPresent(numbers -> numbers.keys()
                .forEach(question -> limits.put(question, numbers.number(question, 0, MOST))));
        RelapsePattern.When read = new RelapsePattern.When(
                new LinkedHashSet<>(when.names("all")),
                new LinkedHashSet<>(when.names("any")),
                new LinkedHashSet<>(when.names("none")),
                limits);
        when.end();
        return read;
    }

    private static RelapsePattern.When always() {
        return new RelapsePattern.When(Set.of(), Set.of(), Set.of(), Map.of());
    }

    private static List<RelapseStep> steps(Fields parent, String key) {
        Set<String> known = new HashSet<>();
        List<RelapseStep> steps = new ArrayList<>();
        for (Fields entry : parent.list(key)) {
            RelapseStep step = new RelapseStep(
                    entry.name("id"), wording(entry, "when"), wording(entry, "then"), entry.texts("sources"));
            entry.end();
            if (!known.add(step.id())) {
                throw entry.problem("id", "stands in the plan twice");
            }
            steps.add(step);
        }
        return steps;
    }

    private static Wording wording(Fields parent, String key) {
        Fields fields = parent.fields(key);
        Map<String, String> words = new HashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            words.put(language.getLanguage(), fields.text(language.getLanguage()));
        }
        fields.end();
        return new Wording(words);
    }
}
