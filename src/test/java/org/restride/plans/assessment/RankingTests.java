package org.restride.plans.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.restride.RestrideTest;
import org.restride.base.Texts;
import org.restride.base.Wording;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.Purpose;
import org.restride.catalogue.Readability;
import org.restride.catalogue.Region;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.TemplateOffer;
import org.restride.plans.TemplateVersionId;
import org.restride.plans.Templates;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;
import org.restride.questions.Questionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The shipped rules over the shipped templates. */
@RestrideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingTests {

    private static final String FILE = "rules/template-ranking.yaml";
    private static final Map<String, Wording> NO_WORDS = Map.of();

    @Autowired
    private PlanClinics places;

    @Autowired
    private Templates templates;

    @Autowired
    private Questionnaires questionnaires;

    private final RankingRules rules = RankingFile.read(PackDocument.of(FILE, text(FILE)));
    private Questionnaire questionnaire;
    private List<Candidate> candidates;
    private final Map<TemplateVersionId, String> titles = new HashMap<>();

    @BeforeAll
    void readTheShippedTemplates() {
        PlanClinic clinic = places.open();
        List<TemplateOffer> offers = clinic.as(clinic.clinician(), () -> templates.offers(Locale.ENGLISH));
        offers.forEach(offer -> titles.put(offer.template().id(), offer.words().title()));
        candidates = offers.stream().map(Candidate::of).toList();
        questionnaire = clinic.as(clinic.clinician(), () -> questionnaires.newest(Assessments.QUESTIONNAIRE));
        assertThat(candidates).hasSize(11);
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                Arguments.of(Patterns.muscleStrainAfterAFastIncrease(), "Return to running after a flare-up"),
                Arguments.of(Patterns.legPainWorseWhenBending(), "Leg pain that bending brings on"),
                Arguments.of(Patterns.deskWorkerWithTightHips(), "For desk workers who run"),
                Arguments.of(Patterns.stiffWithoutSitting(), "Stiff hamstrings and hip flexors"),
                Arguments.of(Patterns.afterABreak(), "Running again after a long break"),
                Arguments.of(Patterns.firstMarathon(), "First marathon without overload"),
                Arguments.of(Patterns.onlyAfterRunning(), "Core and hips for runners"),
                Arguments.of(Patterns.newRunnerWorseWithEffort(), "Core and hips, first steps"),
                Arguments.of(Patterns.freshFlareUp(), "Calm first weeks after a flare-up"),
                Arguments.of(Patterns.strongAlready(), "Core and hips, advanced"),
                Arguments.of(Patterns.afterAPlan(), "After your last visit"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void eachPatternFindsTheTemplateThatIsMadeForIt(Map<String, Answer> answers, String title) {
        Ranking.Result result = rank(facts(answers, List.of()));
        RankedTemplate first = result.fit().getFirst();
        assertThat(titles.get(first.template())).as(() -> describe(result)).isEqualTo(title);
        assertThat(result.equal()).as(() -> describe(result)).isOne();
        assertThat(first.of(Reason.Side.FOR)).isNotEmpty();
        assertThat(first.plain()).isNotEmpty();
    }

    @Test
    void theHipIsToBeLookedAtBeforeAnythingIsChosen() {
        assertThat(rank(facts(Patterns.hip(), List.of())).lookFirst())
                .extracting(Reason::rule)
                .containsExactly("hip-trouble");
        Ranking.Result flagged = rank(facts(Patterns.hip(), List.of("hip-pattern")));
        assertThat(flagged.lookFirst()).extracting(Reason::rule).containsExactly("hip");
        assertThat(left(flagged)).containsExactly("First marathon without overload");
    }

    @Test
    void patternsThatCanComeFromNerveOrBoneAreToBeLookedAtFirst() {
        Map<String, Answer> answers = Patterns.onlyAfterRunning();
        answers.put("shock", new Answer.Said(true));
        answers.put("ache", new Answer.Said(true));
        answers.put("morning", Answer.Chosen.of("long"));
        assertThat(rank(facts(answers, List.of())).lookFirst())
                .extracting(Reason::rule)
                .containsExactly("shock", "ache", "long-stiffness");
    }

    @Test
    void aNumbLegLeavesOutAllTemplates() {
        Ranking.Result result = rank(facts(Patterns.legPainWorseWhenBending(), List.of("leg-numbness-or-tingling")));
        assertThat(result.fit()).isEmpty();
        assertThat(result.equal()).isZero();
        assertThat(result.excluded()).hasSize(11).allSatisfy(template -> assertThat(template.of(Reason.Side.EXCLUDES))
                .extracting(Reason::rule)
                .contains("leg-numbness-or-tingling"));
        assertThat(result.lookFirst()).extracting(Reason::rule).contains("numb-leg");
    }

    @Test
    void whatThePatientLacksOnlySpeaksAgainstWhileSomethingCanStandIn() {
        Candidate.Needed withBand = new Candidate.Needed(
                "band-walk", "Band walk", Purpose.STRENGTH, Set.of(Region.HIP), Set.of(Equipment.BAND));
        Candidate.Needed without = new Candidate.Needed(
                "leg-raise", "Leg raise", Purpose.STRENGTH, Set.of(Region.HIP), Set.of(Equipment.MAT));
        Facts facts = new Facts(Set.of(), Map.of(), Optional.of(Set.of()));
        Candidate asking = with(candidates.getFirst(), withBand);
        RankedTemplate judged =
                Ranking.rank(rules, facts, List.of(asking, with(candidates.getLast(), without)), NO_WORDS)
                        .fit()
                        .stream()
                        .filter(template -> template.template().equals(asking.template()))
                        .findFirst()
                        .orElseThrow();
        assertThat(judged.of(Reason.Side.AGAINST))
                .filteredOn(reason -> reason.rule().equals("equipment"))
                .singleElement()
                .satisfies(
                        reason -> assertThat(reason.words().in(Locale.ENGLISH)).contains("Band walk"));
        Facts notAsked = new Facts(Set.of(), Map.of(), Optional.empty());
        assertThat(Ranking.rank(rules, notAsked, List.of(asking), NO_WORDS).fit())
                .singleElement()
                .satisfies(template ->
                        assertThat(template.reasons()).extracting(Reason::rule).doesNotContain("equipment"));
    }

    private static Candidate with(Candidate candidate, Candidate.Needed... exercises) {
        return new Candidate(
                candidate.template(),
                candidate.fits(),
                candidate.notFor(),
                candidate.minutes(),
                candidate.days(),
                List.of(exercises));
    }

    @Test
    void aTemplateWhoseEquipmentNothingReplacesIsLeftOut() {
        Candidate.Needed onlyOne =
                new Candidate.Needed("rope", "Rope", Purpose.AEROBIC, Set.of(), Set.of(Equipment.STRAP));
        Candidate special = with(candidates.getFirst(), onlyOne);
        Facts facts = new Facts(Set.of(), Map.of(), Optional.of(Set.of(Equipment.MAT)));
        Ranking.Result result = Ranking.rank(rules, facts, List.of(special), NO_WORDS);
        assertThat(result.fit()).isEmpty();
        assertThat(result.excluded().getFirst().of(Reason.Side.EXCLUDES))
                .singleElement()
                .satisfies(
                        reason -> assertThat(reason.words().in(Locale.ENGLISH)).contains("Rope"));
    }

    @Test
    void timeIsComparedWithTheLongestDay() {
        Candidate candidate = candidates.getFirst();
        assertThat(minutesReason(candidate, candidate.minutes())).isEqualTo(Reason.Side.FOR);
        assertThat(minutesReason(candidate, candidate.minutes() - 1)).isEqualTo(Reason.Side.AGAINST);
    }

    private Reason.Side minutesReason(Candidate candidate, int there) {
        Facts facts = new Facts(Set.of(), Map.of(Facts.MINUTES, there), Optional.empty());
        Ranking.Result result = Ranking.rank(rules, facts, List.of(candidate), NO_WORDS);
        return Stream.concat(result.fit().stream(), result.excluded().stream())
                .flatMap(template -> template.reasons().stream())
                .filter(reason -> reason.rule().equals("minutes"))
                .findFirst()
                .orElseThrow()
                .side();
    }

    @Test
    void neitherTheOrderOfFactsNorOfTemplatesMatters() {
        Random random = new Random(11);
        List<String> codes = knownCodes();
        for (int round = 0; round < 400; round++) {
            List<String> some = new ArrayList<>(codes);
            Collections.shuffle(some, random);
            some = some.subList(0, random.nextInt(12));
            Map<String, Integer> numbers = numbers(random);
            Ranking.Result one = rank(new Facts(new LinkedHashSet<>(some), numbers, Optional.empty()));
            List<String> other = new ArrayList<>(some);
            Collections.shuffle(other, random);
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            Facts same = new Facts(new LinkedHashSet<>(other), numbers, Optional.empty());
            assertThat(Ranking.rank(rules, same, shuffled, NO_WORDS)).isEqualTo(one);
        }
    }

    @Test
    void aTemplateThatMustNotBeUsedIsNeverOffered() {
        Random random = new Random(12);
        List<String> codes = knownCodes();
        for (int round = 0; round < 400; round++) {
            Set<String> some = new HashSet<>();
            for (int i = random.nextInt(10); i > 0; i--) {
                some.add(codes.get(random.nextInt(codes.size())));
            }
            Ranking.Result result = rank(new Facts(some, numbers(random), Optional.empty()));
            assertThat(result.fit()).noneMatch(RankedTemplate::isExcluded);
            for (Candidate candidate : candidates) {
                boolean forbidden = candidate.notFor().stream().anyMatch(some::contains);
                assertThat(result.excluded().stream()
                                .anyMatch(template -> template.template().equals(candidate.template())))
                        .isEqualTo(forbidden);
            }
        }
    }

    @Test
    void oneReasonThatDecidesOutweighsAllThatHelp() {
        Random random = new Random(13);
        List<String> codes = knownCodes();
        for (int round = 0; round < 400; round++) {
            Set<String> some = new HashSet<>();
            for (int i = random.nextInt(10); i > 0; i--) {
                some.add(codes.get(random.nextInt(codes.size())));
            }
            List<RankedTemplate> fit =
                    rank(new Facts(some, numbers(random), Optional.empty())).fit();
            for (int i = 1; i < fit.size(); i++) {
                assertThat(fit.get(i).net(Weight.DECIDES))
                        .isLessThanOrEqualTo(fit.get(i - 1).net(Weight.DECIDES));
            }
        }
    }

    @Test
    void everyRuleReadsWhatSomebodyAsksAndSpeaksOfWhatATemplateIsMadeFor() {
        Set<String> known = new HashSet<>(knownCodes());
        Set<String> questions = new HashSet<>();
        questionnaire.questions().forEach(item -> questions.add(item.id()));
        Set<String> traits = new HashSet<>();
        candidates.forEach(candidate -> traits.addAll(candidate.fits()));
        rules.of(RankingRule.Pattern.class).forEach(rule -> {
            assertKnown(rule.when(), known, questions);
            for (RankingRule.Saying saying : Stream.of(rule.speaksFor(), rule.speaksAgainst())
                    .filter(java.util.Objects::nonNull)
                    .toList()) {
                assertThat(traits).as(rule.id()).contains(saying.fits() != null ? saying.fits() : saying.lacks());
            }
        });
        rules.of(RankingRule.LookFirst.class).forEach(rule -> assertKnown(rule.when(), known, questions));
    }

    @Test
    void everySourceIsKnown() {
        Set<String> known = PackDocument.of("sources.yaml", text("sources.yaml"))
                .fields()
                .fields("sources")
                .keys();
        assertThat(rules.rules()).allSatisfy(rule -> assertThat(known).containsAll(rule.sources()));
    }

    @Test
    void patientsReadTheirReasonsWithoutEffort() {
        for (Locale language : Texts.LANGUAGES) {
            String text = Stream.concat(
                            rules.of(RankingRule.Pattern.class).map(RankingRule.Pattern::patient),
                            rules.of(RankingRule.Measure.class).map(RankingRule.Measure::patient))
                    .filter(java.util.Objects::nonNull)
                    .map(words -> words.in(language))
                    .collect(Collectors.joining("\n"));
            assertThat(Readability.of(text, language).fine())
                    .as(() -> Readability.of(text, language).toString())
                    .isTrue();
        }
    }

    @Test
    void aWrongRuleIsRefusedWithItsLine() {
        for (Map.Entry<String, String> mistake : Map.of(
                        "weight: decides", "weight: huge",
                        "lacks: no-bending", "lacks: no-bending\n      fits: marathon",
                        "id: no-leg-pain", "id: leg-pain-bending",
                        "measure: minutes", "measure: litres")
                .entrySet()) {
            String wrong = text(FILE).replaceFirst(mistake.getKey(), mistake.getValue());
            assertThatThrownBy(() -> RankingFile.read(PackDocument.of(FILE, wrong)))
                    .as(mistake.getValue())
                    .isInstanceOf(InvalidPack.class)
                    .hasMessageContaining(FILE + ":");
        }
    }

    private static void assertKnown(RankingRule.When when, Set<String> codes, Set<String> questions) {
        assertThat(codes).containsAll(when.all()).containsAll(when.any()).containsAll(when.none());
        assertThat(questions)
                .containsAll(when.atLeast().keySet())
                .containsAll(when.atMost().keySet());
    }

    private List<String> knownCodes() {
        Set<String> codes = new TreeSet<>(questionnaire.allCodes());
        Fields file = PackDocument.of("codes.yaml", text("codes.yaml")).fields().fields("codes");
        codes.addAll(file.keys());
        return List.copyOf(codes);
    }

    private static Map<String, Integer> numbers(Random random) {
        Map<String, Integer> numbers = new HashMap<>();
        if (random.nextBoolean()) {
            numbers.put("usual-pain", random.nextInt(11));
        }
        if (random.nextBoolean()) {
            numbers.put("increase-two", random.nextInt(80));
        }
        if (random.nextBoolean()) {
            numbers.put("run-days", random.nextInt(8));
        }
        if (random.nextBoolean()) {
            numbers.put(Facts.MINUTES, random.nextInt(60));
        }
        return numbers;
    }

    private Facts facts(Map<String, Answer> answers, List<String> flags) {
        return Facts.of(questionnaire, answers, flags);
    }

    private Ranking.Result rank(Facts facts) {
        return Ranking.rank(rules, facts, candidates, NO_WORDS);
    }

    private List<String> left(Ranking.Result result) {
        return result.excluded().stream()
                .map(template -> titles.getOrDefault(template.template(), ""))
                .toList();
    }

    private String describe(Ranking.Result result) {
        StringBuilder text = new StringBuilder();
        Stream.concat(result.fit().stream(), result.excluded().stream()).forEach(template -> {
            text.append(titles.get(template.template()))
                    .append(template.isExcluded() ? " (left out)" : "")
                    .append('\n');
            template.reasons().forEach(reason -> text.append("    ")
                    .append(reason.side())
                    .append(' ')
                    .append(reason.weight())
                    .append(' ')
                    .append(reason.rule())
                    .append('\n'));
        });
        return text.toString();
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("content/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
