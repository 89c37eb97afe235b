package org.restride.safety;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;

/** Reads a version of the worklist's rules from its file. */
final class RuleFile {

    /** The file's name in the pack's folder {@code rules}. */
    static final String ID = "worklist";

    private static final int HOURS_A_WEEK = 168;
    private static final int LARGEST = 1_000;

    private final Map<Reason, Rule> rules = new EnumMap<>(Reason.class);

    private RuleFile() {}

    /**
     * @throws org.restride.base.packs.InvalidPack if the file is wrong, with the line
     */
    static Rules read(PackDocument document) {
        Fields file = document.fields();
        file.code("id", Id.class);
        int version = file.number("version", 1, Integer.MAX_VALUE);
        file.day("date");
        RuleFile reading = new RuleFile();
        List<Fields> rules = file.list("rules");
        for (int rank = 0; rank < rules.size(); rank++) {
            reading.add(rules.get(rank), rank);
        }
        Set<Reason> missing = EnumSet.allOf(Reason.class);
        missing.removeAll(reading.rules.keySet());
        if (!missing.isEmpty()) {
            throw file.problem("rules", "lacks " + missing.iterator().next().code());
        }
        file.end();
        return new Rules(version, reading.rules);
    }

    private enum Id {
        WORKLIST
    }

    private void add(Fields fields, int rank) {
        Reason reason = fields.code("reason", Reason.class);
        Urgency urgency = fields.code("group", Urgency.class);
        if (reason == Reason.EMERGENCY && (rank != 0 || urgency != Urgency.NOW)) {
            throw fields.problem("reason", "must stand first and in the group now: nothing comes before an emergency");
        }
        Rule rule = new Rule(
                reason,
                rank,
                urgency,
                Duration.ofHours(fields.number("respond-hours", 1, HOURS_A_WEEK)),
                fields.textIf("source").orElse(null),
                wording(fields.fields("because")),
                parameters(fields));
        fields.end();
        for (String needed : Rules.NUMBERS.getOrDefault(reason, Set.of())) {
            if (rule.parameters().stream().noneMatch(number -> number.key().equals(needed))) {
                throw fields.problem("numbers", "lacks " + needed);
            }
        }
        if (rules.put(reason, rule) != null) {
            throw fields.problem("reason", "has a rule already");
        }
    }

    private static List<Parameter> parameters(Fields rule) {
        List<Parameter> parameters = new ArrayList<>();
        for (Fields fields : rule.list("numbers")) {
            int least = fields.number("least", 0, LARGEST);
            int most = fields.number("most", least, LARGEST);
            Parameter parameter = new Parameter(
                    fields.name("key"),
                    fields.number("value", least, most),
                    least,
                    most,
                    fields.code("unit", Parameter.Unit.class),
                    wording(fields.fields("label")));
            fields.end();
            if (parameters.stream().anyMatch(other -> other.key().equals(parameter.key()))) {
                throw fields.problem("key", "names a number twice");
            }
            parameters.add(parameter);
        }
        return parameters;
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
