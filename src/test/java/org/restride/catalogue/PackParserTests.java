package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.restride.catalogue.SamplePack.ARTICLE;
import static org.restride.catalogue.SamplePack.EXERCISE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.base.packs.InvalidPack;

class PackParserTests {

    private static final String SPANISH = """
            ---
            kind: exercise
            id: heel-lift
            language: es
            title: "Elevar talones"
            summary: "Ponte de puntas."
            claims:
              - {id: c1, text: "Pantorrillas fuertes rebotan mejor."}
            ---

            ## Preparación
            - Ponte cerca de una pared.

            ## Movimiento
            1. Sube los talones.
            2. Baja despacio.

            ## Para si
            - Te duele la pantorrilla.
            """;

    @Test
    void readsAnExerciseWhole() {
        ContentPack.Item item = item("heel-lift");
        ExerciseBody body = (ExerciseBody) item.text().body();
        assertThat(item.language()).isEqualTo(Locale.ENGLISH);
        assertThat(item.text().title()).isEqualTo("Heel lift");
        assertThat(item.text().aliases()).containsExactly("Calf rise");
        assertThat(body.dose()).isEqualTo(new DoseSuggestion(3, 12, null, 1, 30, false));
        assertThat(body.frequency())
                .isEqualTo(new FrequencySuggestion.OnDays(
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)));
        assertThat(body.steps().movement()).containsExactly("Lift both heels.", "Lower them slowly.");
        assertThat(body.harder()).isEqualTo(new ItemKey("heel-lift-one-leg"));
        assertThat(body.figure()).startsWith("{\"id\":\"heel-lift\"");
        assertThat(body.claims().getFirst().source().citation()).isEqualTo("A book about calves");
        assertThat(body.claims().getFirst().checked()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void bodiesSurviveTheDatabase() {
        for (ContentPack.Item item : new SamplePack().parse().items()) {
            ItemBody body = item.text().body();
            assertThat(ItemJson.body(ItemJson.write(body))).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: 2 | level: 9 | 12 | must be a whole number from 1 to 5",
                "purpose: strength | purpose: power | 8 | known are mobility, strength",
                "regions: [calf, foot] | regions: [] | 9 | must name at least one",
                "regions: [calf, foot] | regions: [calf, calf] | 9 | names something twice",
                "regions: [calf, foot] | regions: calf | 9 | must be a list",
                "minutes: 3 | minuets: 3 | 2 | \"minutes\" is missing",
                "tags: [runner] | tags: [Runner] | 23 | a name is lower case letters",
                "sets: 3, repetitions: 12 | sets: 3 | 15 | counts either repetitions or seconds",
                "repetitions: 12 | repetitions: 30 | 2 | outside its own bounds",
                "rest-seconds: 30 | rest-seconds: 30, per-side: true | 2 | done on each side",
                "{days: [mon, wed, fri]} | {days: [mon, wen]} | 17 | days are mon, tue",
                "{days: [mon, wed, fri]} | {days: [mon], every-day: true} | 17 | exactly one way",
                "precautions: [calf-pain] | precautions: [calf-ache] | 21 | which codes.yaml does not have",
                "figure: heel-lift | figure: heel-drop | 22 | there is no figures/heel-drop.json",
                "source: A1 | source: B7 | 27 | which sources.yaml does not have",
                "date: 2026-11-22 | date: 22.11.2026 | 30 | is not a day like",
                "grade: review | grade: hearsay | 29 | known are guideline",
                "harder: heel-lift-one-leg | harder: heel-flight | 1 | leads to no other exercise",
                "level: 2 | level: 4 | 1 | leads the wrong way by level",
                "## Set-up | ## Setup | 33 | unknown heading",
                "## Stop if | ## Movement | 40 | stands here twice",
                "1. Lift both heels. | - Lift both heels. | 37 | one numbered list",
                "Lift both heels. | Lift <b>both</b> heels. | 37 | only plain words",
                "Lift both heels. | Lift [both](https://example.org) heels. | 37 | only plain words",
                "tags: [runner] | tag: [runner] | 23 | unknown key",
                "kind: exercise | kind: article | 2 | must be exercise in this folder",
                "language: en | language: es | 4 | must be the one in the file's name"
            })
    void saysInWhichLineAnExerciseIsWrong(String right, String wrong, int line, String what) {
        InvalidPack problem = fails(new SamplePack().change(EXERCISE, right, wrong));
        assertThat(problem.problems()).anySatisfy(each -> {
            assertThat(each.path()).isEqualTo(EXERCISE);
            assertThat(each.line()).isEqualTo(line);
            assertThat(each.what()).contains(what);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[^c1] | [^c2] | 20 | names no claim",
                "[^c1] |  | 11 | claims that no mark in the text names",
                "Strong calves spring better.[^c1] | <script>alert(1)</script>[^c1] | 20 | HTML is not allowed",
                "See [a book] | See ![a book] | 20 | pictures are not allowed",
                "(https://example.org) | (javascript:alert(1)) | 20 | must begin with https",
                "## The short | # The short | 19 | headings begin with ##",
                "audience: patient | audience: staff | 10 | must be patient"
            })
    void saysInWhichLineAnArticleIsWrong(String right, String wrong, int line, String what) {
        InvalidPack problem = fails(new SamplePack().change(ARTICLE, right, wrong == null ? "" : wrong));
        assertThat(problem.problems()).anySatisfy(each -> {
            assertThat(each.path()).isEqualTo(ARTICLE);
            assertThat(each.line()).isEqualTo(line);
            assertThat(each.what()).contains(what);
        });
    }

    @Test
    void namesTheProblemsOfAllFilesAtOnce() {
        InvalidPack problem = fails(new SamplePack()
                .change(EXERCISE, "level: 2", "level: 9")
                .change(ARTICLE, "minutes: 2", "minutes: many")
                .with("figures/other.json", "{"));
        assertThat(problem.problems())
                .extracting(each -> each.path())
                .contains(EXERCISE, ARTICLE, "figures/other.json");
    }

    @Test
    void figuresThatNobodyUsesAreRefused() {
        InvalidPack problem = fails(new SamplePack().with("figures/other.json", "{\"poses\": [{}, {}]}"));
        assertThat(problem).hasMessage("figures/other.json:0: no exercise uses it");
    }

    @Test
    void aFigureHasAtLeastTwoPoses() {
        InvalidPack problem = fails(new SamplePack().with("figures/heel-lift.json", "{\"poses\": [{}]}"));
        assertThat(problem.getMessage()).contains("figures/heel-lift.json:1: a figure has at least two poses");
    }

    @Test
    void aTranslationNeedsItsOriginal() {
        InvalidPack problem = fails(
                new SamplePack()
                        .with(
                                "articles/otra.es.md",
                                "---\nkind: article\nid: otra\nlanguage: es\ntitle: Otra\nsummary: Otra.\nminutes: 1\naudience: patient\n---\nTexto.\n"));
        assertThat(problem).hasMessage("articles/otra.es.md:1: a translation needs the text in en");
    }

    @Test
    void aTranslationHasOnlyTheWords() {
        ContentPack.Item item = new SamplePack()
                .with("exercises/heel-lift.es.md", SPANISH).parse().items().stream()
                        .filter(each -> each.language().equals(Locale.of("es")))
                        .findFirst()
                        .orElseThrow();
        ExerciseBody body = (ExerciseBody) item.text().body();
        ExerciseBody original = (ExerciseBody) item("heel-lift").text().body();
        assertThat(item.text().title()).isEqualTo("Elevar talones");
        assertThat(body.steps().movement()).containsExactly("Sube los talones.", "Baja despacio.");
        assertThat(body.claims().getFirst().text()).isEqualTo("Pantorrillas fuertes rebotan mejor.");
        assertThat(body.claims().getFirst().source())
                .isEqualTo(original.claims().getFirst().source());
        assertThat(body.dose()).isEqualTo(original.dose());
        assertThat(body.figure()).isEqualTo(original.figure());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2. Baja despacio. |  | 10 | \"Movement\" has 1 lines, 2 in the original",
                "- {id: c1, | - {id: c2, | 8 | names no claim of the original",
                "## Para si | ## Stop if | 18 | known are Preparación",
                "kind: exercise | kind: article | 2 | must be exercise in this folder"
            })
    void saysInWhichLineATranslationIsWrong(String right, String wrong, int line, String what) {
        String changed = SPANISH.replace(right, wrong == null ? "" : wrong);
        InvalidPack problem = fails(new SamplePack().with("exercises/heel-lift.es.md", changed));
        assertThat(problem.problems()).anySatisfy(each -> {
            assertThat(each.path()).isEqualTo("exercises/heel-lift.es.md");
            assertThat(each.line()).isEqualTo(line);
            assertThat(each.what()).contains(what);
        });
    }

    @Test
    void readsDosesForFurtherGoals() {
        ContentPack pack = new SamplePack()
                .change(
                        EXERCISE,
                        "frequency: {days",
                        "doses: {relief: {dose: {sets: 1, repetitions: 5}, bounds: {repetitions: [3, 8]}}}\nfrequency: {days")
                .parse();
        ExerciseBody body = pack.items().stream()
                .filter(item -> item.key().value().equals("heel-lift"))
                .map(item -> (ExerciseBody) item.text().body())
                .findFirst()
                .orElseThrow();
        assertThat(body.doses())
                .containsOnly(Map.entry(
                        Goal.RELIEF,
                        new GoalDose(
                                new DoseSuggestion(1, 5, null, null, null, false),
                                new Bounds(null, new Bounds.Range(3, 8), null, null))));
        assertThat(ItemJson.body(ItemJson.write(body))).isEqualTo(body);
    }

    @Test
    void theDoseForAGoalMustBeSafeForIt() {
        InvalidPack problem = fails(
                new SamplePack()
                        .change(
                                EXERCISE,
                                "frequency: {days",
                                "doses: {relief: {dose: {sets: 1, repetitions: 9}, bounds: {repetitions: [3, 8]}}}\nfrequency: {days"));
        assertThat(problem).hasMessageContaining("outside its own bounds");
    }

    @Test
    void theFrameOfAPackMustBeThere() {
        assertThat(fails(new SamplePack().without("sources.yaml"))).hasMessage("sources.yaml:0: the file is missing");
        assertThat(fails(new SamplePack().change("pack.yaml", "licence", "license")))
                .hasMessageContaining("pack.yaml:1: \"licence\" is missing");
        assertThat(fails(new SamplePack().change("sources.yaml", "https://example.org/calves", "javascript:alert(1)")))
                .hasMessageContaining("must be an address");
    }

    @Test
    void frontMatterMustBeThereAndEnd() {
        assertThat(fails(new SamplePack().with(EXERCISE, "# Heel lift"))).hasMessageContaining("heel-lift.en.md:1:");
        assertThat(fails(new SamplePack().with(EXERCISE, "---\nkind: exercise\n")))
                .hasMessageContaining("the front matter has no end");
        assertThat(fails(new SamplePack().with("exercises/Heel Lift.md", "---\nkind: exercise\n---\n")))
                .hasMessageContaining("must be called like");
    }

    @Test
    void aTextNestedWithoutEndIsRefused() {
        String deep = "> ".repeat(3_000) + "Strong calves.[^c1]";
        InvalidPack problem = fails(new SamplePack().change(ARTICLE, "## The short answer", deep));
        assertThat(problem).hasMessageContaining("nested more than 30 deep");
    }

    @Test
    void yamlFilesOfOtherModulesAreHandedOnByFolder() {
        ContentPack pack =
                new SamplePack().with("templates/first.yaml", "id: first\n").parse();
        assertThat(pack.documents()).containsOnlyKeys("templates");
        assertThat(pack.documents().get("templates").getFirst().id()).isEqualTo("first");
    }

    @Test
    void findingsHaveLabelsByLanguage() {
        Finding finding = new SamplePack().parse().findings().get("calf-pain");
        assertThat(finding.label(Locale.of("es"))).isEqualTo("Dolor de pantorrilla");
        assertThat(finding.label(Locale.FRENCH)).isEqualTo("Calf pain");
    }

    private static ContentPack.Item item(String key) {
        return new SamplePack()
                .parse().items().stream()
                        .filter(item -> item.key().equals(new ItemKey(key)))
                        .findFirst()
                        .orElseThrow();
    }

    private static InvalidPack fails(SamplePack pack) {
        InvalidPack problem = catchThrowableOfType(InvalidPack.class, pack::parse);
        assertThat(problem).isNotNull();
        assertThat(problem.problems()).isNotEqualTo(List.of());
        return problem;
    }
}
