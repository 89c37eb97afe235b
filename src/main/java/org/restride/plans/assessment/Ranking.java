package org.restride.plans.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;
import org.restride.catalogue.Equipment;

/**
 * Ranks templates by what speaks for and against them. Deterministic: the same facts, rules and templates give the same order and the same
 * reasons, in whatever order they come. The first reasons to be compared are those that decide, then those that matter, then those that help; templates
 * between which nothing decides stand in the order of their ids.
 */
final class Ranking {

    private static final Comparator<RankedTemplate> BEST_FIRST = Comparator.comparingInt(
                    (RankedTemplate template) -> -template.net(Weight.DECIDES))
            .thenComparingInt(template -> -template.net(Weight.MATTERS))
            .thenComparingInt(template -> -template.net(Weight.HELPS));
    private static final Comparator<RankedTemplate> LASTING =
            Comparator.comparing(template -> template.template().template().value());

    private final RankingRules rules;
    private final Facts facts;
    private final List<Candidate> candidates;
    private final Map<String, Wording> findings;

    private Ranking(RankingRules rules, Facts facts, List<Candidate> candidates, Map<String, Wording> findings) {
        this.rules = rules;
        this.facts = facts;
        this.candidates = candidates;
        this.findings = findings;
    }

    /**
     * @param fit those that can be used, the best first
     * @param equal how many of the first fit equally well; 0 if none can be used
     * @param excluded those that can't be used, and why
     * @param lookFirst what somebody should look at before
     */
    record Result(List<RankedTemplate> fit, int equal, List<RankedTemplate> excluded, List<Reason> lookFirst) {
        Result {
            fit = List.copyOf(fit);
            excluded = List.copyOf(excluded);
            lookFirst = List.copyOf(lookFirst);
        }
    }

    /**
     * @param findings what codes mean
     */
    static Result rank(RankingRules rules, Facts facts, List<Candidate> candidates, Map<String, Wording> findings) {
        return new Ranking(rules, facts, candidates, findings).result();
    }

    private Result result() {
        List<RankedTemplate> all = candidates.stream()
                .map(this::judge)
                .sorted(BEST_FIRST.thenComparing(LASTING))
                .toList();
        List<RankedTemplate> fit =
                all.stream().filter(template -> !template.isExcluded()).toList();
        int equal = (int) fit.stream()
                .takeWhile(template -> BEST_FIRST.compare(template, fit.getFirst()) == 0)
                .count();
        List<Reason> lookFirst = rules.of(RankingRule.LookFirst.class)
                .filter(rule -> rule.when().holds(facts))
                .map(rule -> new Reason(rule.id(), Reason.Side.AGAINST, Weight.DECIDES, rule.words(), rule.sources()))
                .toList();
        List<RankedTemplate> excluded =
                all.stream().filter(RankedTemplate::isExcluded).sorted(LASTING).toList();
        return new Result(fit, equal, excluded, lookFirst);
    }

    private RankedTemplate judge(Candidate candidate) {
        List<Reason> reasons = new ArrayList<>();
        Map<Weight, List<Wording>> plain = new LinkedHashMap<>();
        findings(candidate, reasons);
        rules.of(RankingRule.Pattern.class)
                .filter(rule -> rule.when().holds(facts))
                .forEach(rule -> pattern(rule, candidate, reasons, plain));
        rules.of(RankingRule.Measure.class).forEach(rule -> measure(rule, candidate, reasons, plain));
        List<Wording> sentences = new ArrayList<>();
        for (Weight weight : Weight.values()) {
            sentences.addAll(plain.getOrDefault(weight, List.of()));
        }
        reasons.sort(Comparator.comparing(Reason::weight));
        return new RankedTemplate(candidate.template(), reasons, sentences);
    }

    private void findings(Candidate candidate, List<Reason> reasons) {
        candidate.notFor().stream().filter(facts.codes()::contains).sorted().forEach(code -> {
            Wording words = findings.getOrDefault(code, new Wording(Map.of("en", code)));
            reasons.add(new Reason(code, Reason.Side.EXCLUDES, Weight.DECIDES, words, List.of()));
        });
    }

    private void pattern(
            RankingRule.Pattern rule, Candidate candidate, List<Reason> reasons, Map<Weight, List<Wording>> plain) {
        Object number = rule.when().number(facts).map(Object.class::cast).orElse("");
        RankingRule.Saying speaksFor = rule.speaksFor();
        RankingRule.Saying speaksAgainst = rule.speaksAgainst();
        if (speaksFor != null && speaksFor.concerns(candidate)) {
            reasons.add(reason(rule, Reason.Side.FOR, rule.weight(), speaksFor.words(), number));
            say(plain, rule.weight(), rule.patient(), number);
        } else if (speaksAgainst != null && speaksAgainst.concerns(candidate)) {
            reasons.add(reason(rule, Reason.Side.AGAINST, rule.weight(), speaksAgainst.words(), number));
        }
    }

    private void measure(
            RankingRule.Measure rule, Candidate candidate, List<Reason> reasons, Map<Weight, List<Wording>> plain) {
        switch (rule.measured()) {
            case MINUTES -> compare(rule, candidate.minutes(), facts.numbers().get(Facts.MINUTES), reasons, plain);
            case DAYS -> compare(rule, candidate.days(), facts.numbers().get(Facts.DAYS), reasons, plain);
            case EQUIPMENT -> facts.equipment().ifPresent(there -> equipment(rule, candidate, there, reasons));
        }
    }

    private void compare(
            RankingRule.Measure rule,
            int asked,
            @Nullable Integer there,
            List<Reason> reasons,
            Map<Weight, List<Wording>> plain) {
        if (there == null) {
            return;
        }
        if (asked > there) {
            reasons.add(reason(rule, Reason.Side.AGAINST, rule.weight(), rule.speaksAgainst(), asked, there));
        } else {
            Wording words = rule.speaksFor();
            if (words != null) {
                reasons.add(reason(rule, Reason.Side.FOR, rule.weight(), words, asked, there));
            }
            say(plain, rule.weight(), rule.patient(), asked, there);
        }
    }

    private void equipment(RankingRule.Measure rule, Candidate candidate, Set<Equipment> there, List<Reason> reasons) {
        List<Candidate.Needed> missing = candidate.exercises().stream()
                .filter(exercise -> !isUsable(exercise, rule, there))
                .toList();
        List<Candidate.Needed> lost = missing.stream()
                .filter(exercise -> substitute(exercise, rule, there).isEmpty())
                .toList();
        Wording excludes = rule.excludes();
        if (!lost.isEmpty() && excludes != null) {
            reasons.add(reason(rule, Reason.Side.EXCLUDES, rule.weight(), excludes, titles(lost)));
        } else if (!missing.isEmpty()) {
            reasons.add(reason(rule, Reason.Side.AGAINST, rule.weight(), rule.speaksAgainst(), titles(missing)));
        }
    }

    private static String titles(List<Candidate.Needed> exercises) {
        return exercises.stream().map(Candidate.Needed::title).sorted().collect(Collectors.joining(", "));
    }

    private static boolean isUsable(Candidate.Needed exercise, RankingRule.Measure rule, Set<Equipment> there) {
        return exercise.equipment().stream()
                .allMatch(thing -> there.contains(thing) || rule.thereAnyway().contains(thing));
    }

    /** An exercise of any template that does the same with what is there. */
    private Optional<Candidate.Needed> substitute(
            Candidate.Needed missing, RankingRule.Measure rule, Set<Equipment> there) {
        return candidates.stream()
                .flatMap(candidate -> candidate.exercises().stream())
                .filter(other -> other.standsInFor(missing) && isUsable(other, rule, there))
                .min(Comparator.comparing(Candidate.Needed::key));
    }

    private static void say(
            Map<Weight, List<Wording>> plain, Weight weight, @Nullable Wording words, Object... values) {
        if (words != null) {
            plain.computeIfAbsent(weight, _ -> new ArrayList<>()).add(put(words, values));
        }
    }

    private static Reason reason(RankingRule rule, Reason.Side side, Weight weight, Wording words, Object... values) {
        return new Reason(rule.id(), side, weight, put(words, values), rule.sources());
    }

    private static Wording put(Wording words, Object... values) {
        Map<String, String> filled = new HashMap<>();
        words.byLanguage().forEach((language, text) -> {
            String whole = text;
            for (int i = 0; i < values.length; i++) {
                whole = whole.replace("{" + i + "}", String.valueOf(values[i]));
            }
            filled.put(language, whole);
        });
        return new Wording(filled);
    }
}
