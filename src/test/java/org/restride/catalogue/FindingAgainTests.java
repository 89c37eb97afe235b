package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Words that mean the same, favourites, and what is like what. */
@RestrideTest
class FindingAgainTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final CatalogueQuery MARKED = marked(Mark.FAVOURITE);

    private static CatalogueQuery marked(Mark mark) {
        return new CatalogueQuery(
                "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(mark), EN, 0, 50);
    }

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private Favourites favourites;

    @Autowired
    private Items items;

    @Autowired
    private Recalling recalling;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    private SampleClinics.Clinic clinic;
    private SampleClinics clinics;

    @BeforeEach
    void prepare() {
        clinics = new SampleClinics(packs, actors);
        clinic = clinics.empty();
        actors.as(Actor.system(clinic.id()), packs::loadShipped);
    }

    private List<String> found(String text, Locale language) {
        return clinic.as(Role.CLINICIAN, () -> catalogue.search(CatalogueQuery.of(text, language))).rows().stream()
                .map(CatalogueRow::key)
                .toList();
    }

    @Test
    void peoplesWordsFindWhatEditorsCallOtherwise() {
        assertThat(found("bum", EN)).contains("glute-bridge", "clamshell");
        assertThat(found("hammies", EN)).contains("hamstring-stretch-strap");
        assertThat(found("nalgas", Locale.of("es"))).contains("glute-bridge");
    }

    @Test
    void aPhraseFindsWhatOneWordNames() {
        assertThat(found("front of hip", EN)).contains("half-kneeling-hip-flexor-stretch");
        assertThat(found("hands and knees", EN)).contains("bird-dog");
    }

    @Test
    void whatAnEditorAddsIsFoundAtOnceAndGoneWhenRemoved() {
        assertThat(found("peachy", EN)).isEmpty();
        UUID id = clinic.as(Role.EDITOR, () -> synonyms.keep(null, EN, List.of("Peachy!", "glutes")));
        assertThat(found("peachy", EN)).contains("glute-bridge");
        clinic.run(Role.EDITOR, () -> synonyms.remove(id));
        assertThat(found("peachy", EN)).isEmpty();
    }

    @Test
    void oneWordAloneIsNoGroup() {
        assertThatThrownBy(() -> clinic.as(Role.EDITOR, () -> synonyms.keep(null, EN, List.of("abs", " ABS "))))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("words"));
        assertThatThrownBy(() -> clinic.as(Role.CLINICIAN, () -> synonyms.keep(null, EN, List.of("abs", "core"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void favouritesAreEachPersonsOwn() {
        ItemKey birdDog = new ItemKey("bird-dog");
        Actor me = clinic.actor(Role.CLINICIAN);
        Actor other = clinic.actor(Role.EDITOR);
        clinic.run(me, () -> favourites.mark(birdDog, true));
        clinic.run(me, () -> favourites.mark(birdDog, true));
        CataloguePage mine = actors.as(me, () -> catalogue.search(MARKED));
        assertThat(mine.rows()).extracting(CatalogueRow::key).containsExactly("bird-dog");
        assertThat(mine.count(CataloguePage.Facet.MARK, "favourite")).isEqualTo(1);
        assertThat(actors.as(other, () -> catalogue.search(MARKED)).rows()).isEmpty();
        clinic.run(me, () -> favourites.mark(birdDog, false));
        assertThat(actors.as(me, () -> favourites.has(birdDog))).isFalse();
        assertThatThrownBy(() -> clinic.run(me, () -> favourites.mark(new ItemKey("nothing"), true)))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void whatIsDueForReviewIsCountedAndListed() {
        ItemKey birdDog = new ItemKey("bird-dog");
        assertThat(count(Mark.DUE_FOR_REVIEW)).isZero();
        LocalDate late = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        setDue(birdDog, late);
        setDue(new ItemKey("clamshell"), LocalDate.now(ZoneOffset.UTC).plusDays(29));
        setDue(new ItemKey("glute-bridge"), LocalDate.now(ZoneOffset.UTC).plusDays(32));
        assertThat(count(Mark.DUE_FOR_REVIEW)).isEqualTo(2);
        assertThat(clinic.as(Role.EDITOR, () -> catalogue.search(marked(Mark.DUE_FOR_REVIEW)))
                        .rows())
                .filteredOn(row -> row.key().equals("bird-dog"))
                .extracting(CatalogueRow::reviewDue)
                .containsExactly(late);
        clinic.run(Role.EDITOR, () -> recalling.recall(new RecallItem(birdDog, "It was wrong.", null)));
        assertThat(count(Mark.DUE_FOR_REVIEW)).isEqualTo(1);
    }

    @Test
    void aTranslationIsMarkedFromTheNewVersionOfItsTextUntilItFollows() {
        ItemKey talk = new ItemKey("talk-to-us");
        Publications publications = new Publications(editing, reviewing, actors);
        Actor author = clinic.actor(Role.EDITOR);
        Actor reviewer = clinic.actor(Role.EDITOR);
        ItemText english = text(talk, EN);
        ItemText spanish = text(talk, Locale.of("es"));
        assertThat(count(Mark.OUTDATED_TRANSLATION)).isZero();
        publications.change(
                author,
                reviewer,
                talk,
                1,
                new ItemText("Talk with us", english.aliases(), english.summary(), english.body()));
        CataloguePage lagging = clinic.as(Role.EDITOR, () -> catalogue.search(marked(Mark.OUTDATED_TRANSLATION)));
        assertThat(lagging.rows()).extracting(CatalogueRow::key).containsExactly("talk-to-us");
        assertThat(lagging.count(CataloguePage.Facet.MARK, "outdated-translation"))
                .isEqualTo(1);
        assertThat(clinic.as(Role.EDITOR, () -> catalogue.outdatedTranslations()))
                .extracting(TranslationStanding::key)
                .containsExactly(talk);
        publications.translate(author, reviewer, talk, Locale.of("es"), 2, 0, spanish);
        assertThat(count(Mark.OUTDATED_TRANSLATION)).isZero();
        assertThat(clinic.as(Role.EDITOR, () -> catalogue.outdatedTranslations()))
                .isEmpty();
    }

    private int count(Mark mark) {
        return clinic.as(Role.EDITOR, () -> catalogue.search(CatalogueQuery.of("", EN)))
                .count(CataloguePage.Facet.MARK, Codes.of(mark));
    }

    private void setDue(ItemKey key, LocalDate day) {
        clinic.run(
                Role.EDITOR,
                () -> items.setReviewDue(items.standing(key).orElseThrow().id(), day));
    }

    private ItemText text(ItemKey key, Locale language) {
        return clinic.as(Role.EDITOR, () -> catalogue.current(key, language).orElseThrow())
                .text();
    }

    @Test
    void whatIsAlikeCouldStandIn() {
        List<SimilarItem> like = clinic.as(Role.CLINICIAN, () -> catalogue.similar(new ItemKey("forearm-plank"), EN));
        assertThat(like).hasSizeBetween(3, 6).allSatisfy(each -> assertThat(each.kind())
                .isEqualTo(ItemKind.EXERCISE));
        assertThat(like).extracting(each -> each.key().value()).contains("forearm-plank-knees", "high-plank");
    }
}
