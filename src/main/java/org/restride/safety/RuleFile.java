package org.restride.safety;

import java.time.Duration;
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

    private final Map<Reason, Rule> rules = new EnumMap<>(Reason.class);
    private int painAbove;
    private int painDays;
    private int idleDays;
    private int relapseAbove;
    private int endsAhead;

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
        Limits limits = new Limits(
                reading.painAbove, reading.painDays, reading.idleDays, reading.relapseAbove, reading.endsAhead);
        return new Rules(version, reading.rules, limits);
    }

    private enum Id {
        WORKLIST
    }

    private void add(Fields fields, int rank) {
        Reason reason = fields.code("reason", Reason.class);
        switch (reason) {
            case HIGH_PAIN -> {
                painAbove = fields.number("above", 0, 9);
                painDays = fields.number("within-days", 1, 60);
            }
            case RELAPSE -> relapseAbove = fields.number("above", 0, 9);
            case SILENCE -> idleDays = fields.number("after-days", 1, 60);
            case PLAN_ENDS -> endsAhead = fields.number("days-ahead", 0, 28);
            case EMERGENCY, URGENT_FLAG, URGENT_MESSAGE, SOON_FLAG, WATCH_FLAG, ASKED_TODAY, ASKED -> {}
        }
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
                wording(fields.fields("because")));
        fields.textIf("setting");
        fields.end();
        if (rules.put(reason, rule) != null) {
            throw fields.problem("reason", "has a rule already");
        }
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
