package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.Statements;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class ContentPacksTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final ItemKey WHY = new ItemKey("why-calves");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TestClinics testClinics;

    private SampleClinics clinics;

    @BeforeEach
    void prepare() {
        clinics = new SampleClinics(packs, actors);
    }

    @Test
    void aNewClinicGetsTheShippedPackNotYetAcceptedByAnybody() {
        SampleClinics.Clinic clinic = clinics.empty();
        ContentPacks.Loaded loaded = actors.as(Actor.system(clinic.id()), () -> packs.loadShipped());
        CataloguePage page = clinic.as(Role.CLINICIAN, () -> catalogue.search(CatalogueQuery.of("", EN)));
        assertThat(loaded.newItems()).isEqualTo(page.total()).isGreaterThanOrEqualTo(34);
        assertThat(page.count(CataloguePage.Facet.REVIEW, "not-yet")).isEqualTo(page.total());
        assertThat(clinic.as(Role.CLINICIAN, () -> catalogue.search(CatalogueQuery.of("glute brige", EN)))
                        .rows()
                        .getFirst()
                        .key())
                .isEqualTo("glute-bridge");
    }

    @Test
    void everyClinicThatIsCreatedHasIt() {
        TestClinics.TestClinic clinic = testClinics.create();
        CataloguePage page = actors.as(clinic.clinician(), () -> catalogue.search(CatalogueQuery.of("hip hike", EN)));
        assertThat(page.rows().getFirst().key()).isEqualTo("hip-hike");
    }

    @Test
    void loadingTheSameVersionAgainChangesNothing() {
        SampleClinics.Clinic clinic = clinics.withPack(new SamplePack());
        assertThat(clinics.load(clinic, new SamplePack())).isEqualTo(new ContentPacks.Loaded(0, 0));
        assertThat(item(clinic).id().version()).isEqualTo(1);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePack() {
        SampleClinics.Clinic clinic = clinics.empty();
        List<String> statements = new ArrayList<>(Statements.of(() -> clinics.load(clinic, new SamplePack())));
        assertThat(statements).filteredOn(sql -> sql.contains("catalogue.")).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void aNewerVersionPublishesWhatItChangedAndNobodyHasAcceptedThat() {
        SampleClinics.Clinic clinic = clinics.withPack(new SamplePack());
        clinic.as(Role.CLINICIAN, () -> publishing.acceptAll());
        ContentPacks.Loaded loaded = clinics.load(
                clinic,
                new SamplePack()
                        .change("pack.yaml", "version: 1", "version: 2")
                        .change(SamplePack.ARTICLE, "Why calves matter", "Why calves matter so much"));
        assertThat(loaded).isEqualTo(new ContentPacks.Loaded(0, 1));
        assertThat(item(clinic).title()).isEqualTo("Why calves matter so much");
        assertThat(item(clinic).review()).isEqualTo(ReviewState.NOT_YET);
        assertThat(clinic.as(Role.EDITOR, () -> catalogue
                                .standing(new ItemKey("heel-lift"))
                                .orElseThrow())
                        .review())
                .isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void aNewerVersionNeverOverwritesWhatTheClinicsEditorsPublished() {
        SampleClinics.Clinic clinic = clinics.withPack(new SamplePack());
        ItemText text = item(clinic).text();
        new Publications(editing, reviewing, actors)
                .change(
                        clinic.actor(Role.EDITOR),
                        clinic.actor(Role.EDITOR),
                        WHY,
                        1,
                        new ItemText("Ours", text.aliases(), text.summary(), text.body()));
        clinics.load(
                clinic,
                new SamplePack()
                        .change("pack.yaml", "version: 1", "version: 2")
                        .change(SamplePack.ARTICLE, "Why calves matter", "Theirs"));
        assertThat(item(clinic).title()).isEqualTo("Ours");
    }

    @Test
    void aDraftOfAPackWaitsForAnEditorAndIsNotFound() {
        SampleClinics.Clinic clinic = clinics.withPack(draft("1", "Why calves matter"));
        assertThat(clinic.as(Role.EDITOR, () -> catalogue.current(WHY, EN))).isEmpty();
        ProposalSummary draft = draftIn(clinic);
        assertThat(draft.title()).isEqualTo("Why calves matter");
        assertThat(draft.author()).isNull();
        clinics.load(clinic, draft("2", "Why calves matter now"));
        assertThat(draftIn(clinic).title()).isEqualTo("Why calves matter now");
        Actor author = clinic.actor(Role.EDITOR);
        actors.as(author, () -> {
            editing.send(new SendForReview(draftIn(clinic).id(), "", ""));
            return true;
        });
        clinics.load(clinic, draft("3", "Later"));
        assertThat(actors.as(author, () -> editing.writable()))
                .extracting(ProposalSummary::title)
                .containsExactly("Why calves matter now");
        ItemKey key = new Publications(editing, reviewing, actors)
                .approve(
                        clinic.actor(Role.EDITOR),
                        actors.as(author, () -> editing.writable()).getFirst().id());
        assertThat(key).isEqualTo(WHY);
        assertThat(item(clinic).review()).isEqualTo(ReviewState.NOT_YET);
    }

    @Test
    void aNewerVersionBringsTranslationsOfWhatIsThereAlready() {
        SampleClinics.Clinic clinic =
                clinics.withPack(new SamplePack().with("articles/por-que.en.md", SamplePack.OTHER_ARTICLE));
        ItemKey stretch = new ItemKey("por-que");
        SamplePack second = new SamplePack()
                .change("pack.yaml", "version: 1", "version: 2")
                .with("articles/por-que.en.md", SamplePack.OTHER_ARTICLE)
                .with("articles/por-que.es.md", SamplePack.TRANSLATION);
        clinics.load(clinic, second);
        assertThat(spanish(clinic, stretch).title()).isEqualTo("Por qué estirarse");
        clinics.load(
                clinic,
                second.change("pack.yaml", "version: 2", "version: 3")
                        .change("articles/por-que.es.md", "Lo que hace.", "Lo que te hace."));
        assertThat(spanish(clinic, stretch).summary()).isEqualTo("Lo que te hace.");
        assertThat(spanish(clinic, stretch).id().version()).isEqualTo(1);
        assertThat(clinic.as(
                        Role.EDITOR,
                        () -> catalogue.translations(
                                spanish(clinic, stretch).id().item())))
                .extracting(TranslationStanding::revision)
                .containsExactly(2);
    }

    private static SamplePack draft(String version, String title) {
        return new SamplePack()
                .change("pack.yaml", "version: 1", "version: " + version)
                .change(SamplePack.ARTICLE, "id: why-calves\n", "id: why-calves\ndraft: true\n")
                .change(SamplePack.ARTICLE, "Why calves matter", title);
    }

    private ProposalSummary draftIn(SampleClinics.Clinic clinic) {
        List<ProposalSummary> drafts = clinic.as(Role.EDITOR, () -> editing.writable());
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private PublishedItem spanish(SampleClinics.Clinic clinic, ItemKey key) {
        return clinic.as(
                Role.EDITOR, () -> catalogue.current(key, Locale.of("es")).orElseThrow());
    }

    @Test
    void nobodyButTheProgramLoadsPacks() {
        SampleClinics.Clinic clinic = clinics.empty();
        for (Role role : List.of(Role.EDITOR, Role.CLINICIAN, Role.ADMINISTRATOR, Role.PATIENT)) {
            assertThatThrownBy(() -> clinic.as(role, () -> packs.loadShipped()))
                    .isInstanceOfAny(DomainError.Forbidden.class, AccessDeniedException.class);
        }
    }

    private PublishedItem item(SampleClinics.Clinic clinic) {
        return clinic.as(Role.EDITOR, () -> catalogue.current(WHY, EN).orElseThrow());
    }
}
