package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.Statements;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.catalogue.CataloguePage.Facet;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class CatalogueTests {

    private static final Locale EN = Locale.ENGLISH;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    private SampleClinics clinics;
    private SampleClinics.Clinic here;

    @BeforeEach
    void loadPack() {
        clinics = new SampleClinics(packs, actors);
        here = clinics.withPack(new SamplePack()
                .change(SamplePack.ARTICLE, "Strong calves spring", "Powerful calves spring")
                .with("articles/por-que.en.md", SamplePack.OTHER_ARTICLE)
                .with("articles/por-que.es.md", SamplePack.TRANSLATION));
    }

    @Test
    void namesComeBeforeTags() {
        assertThat(keys(find("heel lift"))).containsExactly("heel-lift", "heel-lift-one-leg");
        assertThat(keys(find("calf"))).hasSize(3).startsWith("heel-lift");
    }

    @Test
    void findsOtherFormsOfAWord() {
        assertThat(keys(find("lifting heels"))).contains("heel-lift");
        assertThat(keys(find("calf rises"))).contains("heel-lift");
    }

    @Test
    void findsWhileTyping() {
        assertThat(keys(find("hee"))).contains("heel-lift");
        assertThat(keys(find("heel one"))).containsExactly("heel-lift-one-leg");
    }

    @Test
    void wordsThatNoItemKnowsDontEmptyTheResult() {
        CataloguePage page = find("heel zyxwv");
        assertThat(keys(page)).contains("heel-lift");
        assertThat(page.leftOut()).containsExactly("zyxwv");
        assertThat(find("zyxwv").total()).isZero();
        assertThat(find("zyxwv").leftOut()).isEmpty();
        assertThat(find("heel one").leftOut()).isEmpty();
    }

    @Test
    void findsMistypedWordsAndSaysWhatItTookThemFor() {
        CataloguePage page = find("powerfull");
        assertThat(keys(page)).containsExactly("why-calves");
        assertThat(page.alsoLookedFor()).containsExactly("powerful");
        assertThat(find("heel").alsoLookedFor()).isEmpty();
    }

    @Test
    void findsSpanishWordFormsInSpanishTexts() {
        CataloguePage page =
                as(Role.EDITOR, () -> catalogue.search(CatalogueQuery.of("estiramiento", Locale.of("es"))));
        assertThat(keys(page)).containsExactly("por-que");
        assertThat(page.rows().getFirst().title()).isEqualTo("Por qué estirarse");
    }

    @Test
    void showsAnItemOnceInTheReadersLanguageElseInItsOwn() {
        CataloguePage spanish = as(Role.EDITOR, () -> catalogue.search(CatalogueQuery.of("", Locale.of("es"))));
        assertThat(spanish.rows()).hasSize(4);
        assertThat(spanish.rows()).extracting(CatalogueRow::title).contains("Por qué estirarse", "Heel lift");
        assertThat(find("").rows())
                .extracting(CatalogueRow::title)
                .contains("Why stretch")
                .doesNotContain("Por qué estirarse");
    }

    @Test
    void facetsCountWhatTheOtherFiltersLeave() {
        CataloguePage page = as(
                Role.CLINICIAN, () -> catalogue.search(CatalogueQuery.of("", EN).withKinds(Set.of(ItemKind.EXERCISE))));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.count(Facet.KIND, "article")).isEqualTo(2);
        assertThat(page.count(Facet.KIND, "exercise")).isEqualTo(2);
        assertThat(page.count(Facet.REGION, "calf")).isEqualTo(2);
        assertThat(page.count(Facet.LEVEL, "3")).isEqualTo(1);
        assertThat(page.count(Facet.EQUIPMENT, "wall")).isEqualTo(2);
        assertThat(page.count(Facet.PURPOSE, "strength")).isEqualTo(2);
        assertThat(page.count(Facet.REVIEW, "not-yet")).isEqualTo(2);
    }

    @Test
    void pagesKeepTheTotalAndTheOrder() {
        CataloguePage second =
                as(Role.EDITOR, () -> catalogue.search(CatalogueQuery.of("", EN).page(1, 2)));
        assertThat(second.total()).isEqualTo(4);
        assertThat(keys(second)).containsExactly("heel-lift-one-leg", "why-calves");
        CataloguePage behind =
                as(Role.EDITOR, () -> catalogue.search(CatalogueQuery.of("", EN).page(100, 2)));
        assertThat(behind.rows()).isEmpty();
        assertThat(behind.total()).isEqualTo(4);
    }

    @Test
    void nothingFoundStillCountsFacets() {
        CataloguePage page = find("xylophone");
        assertThat(page.rows()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    void hostileWordsAreJustWords() {
        for (String typed : List.of("' or 1=1 --", "a & | ! ( ) : * <->", "%_\\", "the", "\u0000", "x".repeat(5_000))) {
            assertThat(find(typed).rows()).isNotNull();
        }
    }

    @Test
    void searchKeepsToItsStatements() {
        StatementBudget.require("search the catalogue", () -> find("powerfull calf"));
        StatementBudget.require("search the catalogue", () -> find(""));
    }

    @Test
    void versionsOfAPlanComeInOneStatementInTheReadersLanguage() {
        ItemVersionId heel = id("heel-lift");
        ItemVersionId why = id("por-que");
        List<String> statements = statements(() -> {
            List<PublishedItem> items =
                    as(Role.PATIENT, () -> catalogue.published(List.of(heel, why), Locale.of("es")));
            assertThat(items)
                    .extracting(PublishedItem::title)
                    .containsExactlyInAnyOrder("Heel lift", "Por qué estirarse");
        });
        assertThat(statements).hasSize(1);
    }

    @Test
    void anotherClinicSeesNothingOfIt() {
        ItemVersionId heel = id("heel-lift");
        SampleClinics.Clinic other = clinics.empty();
        other.as(Role.EDITOR, () -> {
            assertThat(catalogue.search(CatalogueQuery.of("heel", EN)).rows()).isEmpty();
            assertThat(catalogue.published(List.of(heel), EN)).isEmpty();
            assertThat(catalogue.current(new ItemKey("heel-lift"), EN)).isEmpty();
            assertThat(catalogue.standing(new ItemKey("heel-lift"))).isEmpty();
            assertThat(catalogue.history(heel.item())).isEmpty();
            assertThat(catalogue.sources()).isEmpty();
            assertThat(catalogue.findings()).isEmpty();
            return true;
        });
    }

    @Test
    void patientsSeeTheVersionsOfTheirPlanAndNothingElse() {
        here.as(Role.PATIENT, () -> {
            assertRefused(() -> catalogue.search(CatalogueQuery.of("", EN)));
            assertRefused(() -> catalogue.current(new ItemKey("heel-lift"), EN));
            assertRefused(() -> catalogue.standing(new ItemKey("heel-lift")));
            assertRefused(() -> catalogue.sources());
            return true;
        });
    }

    @Test
    void administratorsHaveNoBusinessHere() {
        here.as(Role.ADMINISTRATOR, () -> {
            assertRefused(() -> catalogue.search(CatalogueQuery.of("", EN)));
            return true;
        });
    }

    private static void assertRefused(Supplier<?> work) {
        assertThatThrownBy(work::get)
                .isInstanceOfAny(
                        DomainError.Forbidden.class, org.springframework.security.access.AccessDeniedException.class);
    }

    private ItemVersionId id(String key) {
        return as(
                Role.EDITOR,
                () -> catalogue.standing(new ItemKey(key)).orElseThrow().current());
    }

    private CataloguePage find(String text) {
        return as(Role.EDITOR, () -> catalogue.search(CatalogueQuery.of(text, EN)));
    }

    private <T> T as(Role role, Supplier<T> work) {
        return here.as(role, work);
    }

    private static List<String> statements(Runnable work) {
        return Statements.of(work);
    }

    private static List<String> keys(CataloguePage page) {
        return page.rows().stream().map(CatalogueRow::key).toList();
    }
}
