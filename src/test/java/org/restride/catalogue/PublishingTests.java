package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class PublishingTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final ItemKey WHY = new ItemKey("why-calves");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private JdbcClient jdbc;

    private SampleClinics clinics;
    private SampleClinics.Clinic here;

    @BeforeEach
    void loadPack() {
        clinics = new SampleClinics(packs, actors);
        here = clinics.withPack(new SamplePack());
    }

    @Test
    void aChangeIsAFurtherVersionAndTheOldOneStays() {
        PublishedItem first = current(WHY);
        ItemVersionId second = publish(change(1, "Why your calves matter"));
        assertThat(second).isEqualTo(new ItemVersionId(first.id().item(), 2));
        assertThat(current(WHY).title()).isEqualTo("Why your calves matter");
        assertThat(as(Role.PATIENT, () -> catalogue.published(List.of(first.id()), EN)))
                .containsExactly(first);
        assertThat(as(Role.EDITOR, () -> catalogue.history(first.id().item())))
                .extracting(VersionSummary::whatChanged)
                .containsExactly("New title", "Sample 1");
    }

    @Test
    void publishingKeepsToItsStatements() {
        StatementBudget.require("publish an item", () -> publish(change(1, "Why your calves matter")));
    }

    @Test
    void theSearchFindsTheNewWords() {
        publish(change(1, "Springs in your legs"));
        assertThat(as(Role.EDITOR, () -> catalogue.search(CatalogueQuery.of("sprngs legs", EN)))
                        .rows())
                .extracting(CatalogueRow::key)
                .containsExactly("why-calves");
    }

    @Test
    void twoWhoPublishAtOnceDontOverwriteEachOther() {
        PublishItem second = change(1, "Second");
        publish(change(1, "First"));
        assertThatThrownBy(() -> publish(second)).isInstanceOf(DomainError.Conflict.class);
        assertThat(current(WHY).title()).isEqualTo("First");
    }

    @Test
    void cliniciansAndPatientsDontPublish() {
        PublishItem mine = change(1, "Mine");
        for (Role role : List.of(Role.CLINICIAN, Role.PATIENT, Role.ADMINISTRATOR)) {
            assertRefused(role, () -> publishing.publish(mine));
            assertRefused(role, () -> publishing.publishNew(new PublishNewItem(EN, mine.text(), "")));
        }
        assertThat(current(WHY).id().version()).isEqualTo(1);
    }

    @Test
    void onlyCliniciansAccept() {
        for (Role role : List.of(Role.EDITOR, Role.PATIENT, Role.ADMINISTRATOR)) {
            assertRefused(role, () -> publishing.acceptAll());
        }
        assertThat(current(WHY).review()).isEqualTo(ReviewState.NOT_YET);
        assertThat(current(WHY).review().usable()).isFalse();
    }

    @Test
    void aClinicianAcceptsOneOrAll() {
        Actor clinician = here.actor(Role.CLINICIAN);
        actors.as(clinician, () -> {
            publishing.accept(WHY);
            return true;
        });
        ItemStanding standing = as(Role.EDITOR, () -> catalogue.standing(WHY).orElseThrow());
        assertThat(standing.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(standing.acceptedBy()).isEqualTo(clinician.account());
        assertThat(as(Role.CLINICIAN, () -> publishing.acceptAll())).isEqualTo(2);
        assertThat(as(Role.CLINICIAN, () -> publishing.acceptAll())).isZero();
        assertThat(as(Role.EDITOR, () -> catalogue.standing(WHY).orElseThrow()).acceptedBy())
                .isEqualTo(clinician.account());
    }

    @Test
    void nobodyAcceptsOrPublishesInAnotherClinic() {
        SampleClinics.Clinic other = clinics.empty();
        assertThatThrownBy(() -> other.as(Role.CLINICIAN, () -> {
                    publishing.accept(WHY);
                    return true;
                }))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(other.as(Role.CLINICIAN, () -> publishing.acceptAll())).isZero();
        PublishItem change = change(1, "Theirs");
        assertThatThrownBy(() -> other.as(Role.EDITOR, () -> publishing.publish(change)))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(current(WHY).title()).isEqualTo("Why calves matter");
        assertThat(current(WHY).review()).isEqualTo(ReviewState.NOT_YET);
    }

    @Test
    void aNewItemGetsAKeyOfItsOwn() {
        ItemText text = current(WHY).text();
        ItemText named = new ItemText("Mañana: ¡a correr!", List.of(), text.summary(), text.body());
        ItemKey first = as(Role.EDITOR, () -> publishing.publishNew(new PublishNewItem(EN, named, "")));
        ItemKey second = as(Role.EDITOR, () -> publishing.publishNew(new PublishNewItem(EN, named, "")));
        assertThat(first.value()).isEqualTo("manana-a-correr");
        assertThat(second.value()).isEqualTo("manana-a-correr-2");
        assertThat(current(first).review()).isEqualTo(ReviewState.OWN);
    }

    @Test
    void aTextThatIsHardToReadIsPublishedWithAReasonOnly() {
        ArticleBody body = (ArticleBody) current(WHY).body();
        ArticleBody hard = new ArticleBody(
                1,
                body.regions(),
                body.tags(),
                "Gastrocnemius hypertrophy necessitates individually differentiated periodisation considerations.",
                List.of());
        ItemText text = new ItemText("Why", List.of(), "Physiological considerations.", hard);
        assertThatThrownBy(() -> publish(new PublishItem(WHY, 1, text, "Precise", " ")))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("whyHard"));
        ItemVersionId id = publish(new PublishItem(WHY, 1, text, "Precise", " For physiotherapists. "));
        assertThat(as(Role.EDITOR, () -> catalogue.history(id.item()))
                        .getFirst()
                        .whyHard())
                .isEqualTo("For physiotherapists.");
        publish(new PublishItem(WHY, 2, new ItemText("Why", List.of(), "Calves push.", body), "Easier", "Not needed"));
        assertThat(as(Role.EDITOR, () -> catalogue.history(id.item()))
                        .getFirst()
                        .whyHard())
                .isNull();
    }

    @Test
    void textsThatLackSomethingAreNotPublished() {
        ArticleBody body = (ArticleBody) current(WHY).body();
        for (String markdown : List.of("", "<script>alert(1)</script>", "Said.[^c9]", "[x](javascript:alert(1))")) {
            ArticleBody bad = new ArticleBody(1, body.regions(), body.tags(), markdown, body.claims());
            PublishItem command = new PublishItem(WHY, 1, new ItemText("Why", List.of(), "Because.", bad), "Worse", "");
            assertThatThrownBy(() -> as(Role.EDITOR, () -> publishing.publish(command)))
                    .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                            .containsOnlyKeys("markdown"));
        }
        ItemText nameless = new ItemText(" ", List.of(), "x".repeat(121), body);
        assertThatThrownBy(() ->
                        as(Role.EDITOR, () -> publishing.publish(new PublishItem(WHY, 1, nameless, "No title", ""))))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("title", "summary"));
    }

    @Test
    void publishedVersionsCantBeChangedEvenByTheApplication() {
        for (String statement :
                List.of("update catalogue.item_version set title = 'x'", "delete from catalogue.item_version")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private PublishItem change(int basedOn, String title) {
        ItemText text = current(WHY).text();
        return new PublishItem(
                WHY, basedOn, new ItemText(title, text.aliases(), text.summary(), text.body()), "New title", "");
    }

    private ItemVersionId publish(PublishItem command) {
        return as(Role.EDITOR, () -> publishing.publish(command));
    }

    private PublishedItem current(ItemKey key) {
        return as(Role.EDITOR, () -> catalogue.current(key, EN).orElseThrow());
    }

    private void assertRefused(Role role, Supplier<?> work) {
        assertThatThrownBy(() -> as(role, work))
                .isInstanceOfAny(DomainError.Forbidden.class, AccessDeniedException.class);
    }

    private <T> T as(Role role, Supplier<T> work) {
        return here.as(role, work);
    }
}
