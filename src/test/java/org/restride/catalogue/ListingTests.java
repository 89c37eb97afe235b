package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.CataloguePage.Facet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything, listed by counts that are kept: they are those of the rows, whatever has changed since somebody looked. */
@RestrideTest
class ListingTests {

    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final ItemKey STRETCH = new ItemKey("por-que");
    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ES = Locale.of("es");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Recalling recalling;

    @Autowired
    private Favourites favourites;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ClinicSql db;

    private SampleClinics clinics;
    private SampleClinics.Clinic here;
    private Actor author;
    private Actor reviewer;
    private Publications publications;

    @BeforeEach
    void openClinic() {
        clinics = new SampleClinics(packs, actors);
        here = clinics.withPack(new SamplePack()
                .with("articles/por-que.en.md", SamplePack.OTHER_ARTICLE)
                .with("articles/por-que.es.md", SamplePack.TRANSLATION));
        author = here.actor(Role.EDITOR);
        reviewer = here.actor(Role.EDITOR);
        publications = new Publications(editing, reviewing, actors);
    }

    @Test
    void theCountsAreThoseOfTheRowsAfterEveryChange() {
        mustBeCountedRight();
        assertThat(list(EN).count(Facet.REVIEW, "not-yet")).isEqualTo(4);
        here.run(Role.CLINICIAN, () -> publishing.acceptAll());
        mustBeCountedRight();
        assertThat(list(EN).count(Facet.REVIEW, "accepted")).isEqualTo(4);
        assertThat(list(EN).count(Facet.MARK, "outdated-translation")).isZero();
        publications.change(author, reviewer, STRETCH, 1, renamed(STRETCH, "About stretching"));
        mustBeCountedRight();
        assertThat(list(EN).count(Facet.MARK, "outdated-translation")).isEqualTo(1);
        assertThat(list(EN).rows().getFirst().title()).isEqualTo("About stretching");
        ItemText words = new ItemText(
                "Por qué", List.of(), "Las pantorrillas.", text(WHY).body());
        publications.translate(author, reviewer, WHY, ES, 1, 0, words);
        mustBeCountedRight();
        assertThat(list(ES).rows()).extracting(CatalogueRow::title).contains("Por qué", "Heel lift");
        here.run(author, () -> recalling.recall(new RecallItem(WHY, "Not true any more", null)));
        mustBeCountedRight();
        assertThat(list(EN).total()).isEqualTo(3);
        assertThat(list(EN).count(Facet.REVIEW, "retired")).isEqualTo(1);
    }

    @Test
    void aNewerPackCountsAnew() {
        mustBeCountedRight();
        clinics.load(
                here,
                new SamplePack()
                        .change("pack.yaml", "version: 1", "version: 2")
                        .with("articles/more.en.md", SamplePack.OTHER_ARTICLE.replace("id: por-que", "id: more")));
        mustBeCountedRight();
        assertThat(list(EN).total()).isEqualTo(5);
    }

    @Test
    void whatIsSomebodysOwnAndWhatIsDueIsCountedForThemToday() {
        mustBeCountedRight();
        here.run(author, () -> favourites.mark(WHY, true));
        mustBeCountedRight();
        assertThat(list(EN).count(Facet.MARK, "favourite")).isEqualTo(1);
        assertThat(actors.as(reviewer, () -> catalogue.search(all(EN))).count(Facet.MARK, "favourite"))
                .isZero();
        here.run(
                author,
                () -> transactions.executeWithoutResult(status -> db.sql(
                                "update catalogue.item set review_due = '2020-01-01' where clinic_id = :clinic and key = 'why-calves'")
                        .update()));
        mustBeCountedRight();
        assertThat(list(EN).count(Facet.MARK, "due-for-review")).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackWasNeverCounted() {
        mustBeCountedRight();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> here.run(
                        Role.CLINICIAN,
                        () -> transactions.executeWithoutResult(status -> {
                            publishing.acceptAll();
                            throw new IllegalStateException("Not after all");
                        })));
        mustBeCountedRight();
        assertThat(list(EN).count(Facet.REVIEW, "not-yet")).isEqualTo(4);
    }

    @Test
    void countsAreLeftForTheNextAndThrownAwayWhenTheyAreOld() {
        list(EN);
        int kept = shelves();
        assertThat(kept).isPositive();
        list(ES);
        assertThat(shelves()).isEqualTo(kept);
        here.run(Role.CLINICIAN, () -> publishing.acceptAll());
        list(EN);
        assertThat(shelves()).isEqualTo(kept);
    }

    @Test
    void theOtherFacetsNarrowWhatAFacetCounts() {
        CataloguePage strong = actors.as(
                author,
                () -> catalogue.search(new CatalogueQuery(
                        "",
                        Set.of(ItemKind.EXERCISE),
                        Set.of(Region.CALF),
                        Set.of(),
                        Set.of(),
                        Set.of(2),
                        Set.of(),
                        Set.of(),
                        EN,
                        0,
                        50)));
        assertThat(strong.total()).isEqualTo(1);
        assertThat(strong.rows()).extracting(CatalogueRow::key).containsExactly("heel-lift");
        assertThat(strong.count(Facet.LEVEL, "3")).isEqualTo(1);
        assertThat(strong.count(Facet.LEVEL, "2")).isEqualTo(1);
        assertThat(strong.count(Facet.KIND, "article")).isZero();
    }

    @Test
    void clinicsCountForThemselves() {
        SampleClinics.Clinic there = clinics.withPack(new SamplePack());
        list(EN);
        assertThat(there.as(Role.EDITOR, () -> catalogue.search(all(EN))).total())
                .isEqualTo(3);
        assertThat(list(EN).total()).isEqualTo(4);
    }

    private void mustBeCountedRight() {
        for (Locale language : List.of(EN, ES)) {
            // Twice: counted and kept.
            for (int time = 0; time < 2; time++) {
                CataloguePage whole = list(language);
                assertThat(whole.total()).isEqualTo(whole.rows().size());
                assertThat(whole.rows()).isSortedAccordingTo((a, b) -> a.title().compareTo(b.title()));
                assertThat(byPages(language)).isEqualTo(whole.rows());
                Map<Facet, Map<String, Integer>> counted = counted(whole.rows());
                for (Facet facet : List.of(Facet.KIND, Facet.REGION, Facet.PURPOSE, Facet.EQUIPMENT, Facet.LEVEL)) {
                    assertThat(whole.facets().getOrDefault(facet, Map.of()))
                            .isEqualTo(counted.getOrDefault(facet, Map.of()));
                }
                assertThat(whole.facets().getOrDefault(Facet.MARK, Map.of()))
                        .isEqualTo(counted.getOrDefault(Facet.MARK, Map.of()));
                counted.get(Facet.REVIEW).forEach((review, items) -> assertThat(whole.count(Facet.REVIEW, review))
                        .isEqualTo(items));
            }
        }
    }

    private static Map<Facet, Map<String, Integer>> counted(List<CatalogueRow> rows) {
        Map<Facet, Map<String, Integer>> counted = new HashMap<>();
        for (CatalogueRow row : rows) {
            count(counted, Facet.KIND, row.kind().code());
            count(counted, Facet.REVIEW, Codes.of(row.review()));
            row.regions().forEach(each -> count(counted, Facet.REGION, Codes.of(each)));
            row.equipment().forEach(each -> count(counted, Facet.EQUIPMENT, Codes.of(each)));
            row.marks().forEach(each -> count(counted, Facet.MARK, Codes.of(each)));
            if (row.purpose() != null) {
                count(counted, Facet.PURPOSE, Codes.of(row.purpose()));
            }
            if (row.level() != null) {
                count(counted, Facet.LEVEL, String.valueOf(row.level()));
            }
        }
        return counted;
    }

    private static void count(Map<Facet, Map<String, Integer>> counted, Facet facet, String value) {
        counted.computeIfAbsent(facet, _ -> new HashMap<>()).merge(value, 1, Integer::sum);
    }

    private List<CatalogueRow> byPages(Locale language) {
        List<CatalogueRow> rows = new ArrayList<>();
        for (int from = 0; from < 6; from += 2) {
            int offset = from;
            rows.addAll(actors.as(
                    author,
                    () -> catalogue.search(all(language).page(offset, 2)).rows()));
        }
        return rows;
    }

    private CataloguePage list(Locale language) {
        return actors.as(author, () -> catalogue.search(all(language)));
    }

    private static CatalogueQuery all(Locale language) {
        return CatalogueQuery.of("", language).page(0, 200);
    }

    private ItemText renamed(ItemKey key, String title) {
        ItemText old = text(key);
        return new ItemText(title, old.aliases(), old.summary(), old.body());
    }

    private ItemText text(ItemKey key) {
        return actors.as(author, () -> catalogue.current(key, EN)).orElseThrow().text();
    }

    private int shelves() {
        return actors.as(
                author,
                () -> transactions.execute(
                        status -> db.sql("select count(*)::int from catalogue.shelf where clinic_id = :clinic")
                                .query(Integer.class)
                                .single()));
    }
}
