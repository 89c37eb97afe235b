package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.catalogue.CataloguePage.Facet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RestrideTest
@RecordApplicationEvents
class RecallingTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final ItemKey LIFT = new ItemKey("heel-lift");
    private static final ItemKey ONE_LEG = new ItemKey("heel-lift-one-leg");
    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final String REASON = "A study found that it hurts more than it helps.";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Recalling recalling;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private ApplicationEvents events;

    private SampleClinics clinics;
    private SampleClinics.Clinic here;
    private Actor editor;

    @BeforeEach
    void loadPack() {
        clinics = new SampleClinics(packs, actors);
        here = clinics.withPack(new SamplePack());
        editor = here.actor(Role.EDITOR);
        as(Role.CLINICIAN, () -> publishing.acceptAll());
    }

    @Test
    void whatIsRecalledSaysByWhomWhyAndWhatToTakeInstead() {
        recall(LIFT, "  " + REASON + " ", ONE_LEG);
        RecalledItem recalled = of(LIFT);
        assertThat(recalled.title()).isEqualTo("Heel lift");
        assertThat(recalled.by()).isEqualTo(editor.account());
        assertThat(recalled.reason()).isEqualTo(REASON);
        assertThat(recalled.offered()).hasValueSatisfying(offer -> {
            assertThat(offer.id()).isEqualTo(current(ONE_LEG).id());
            assertThat(offer.title()).isEqualTo("Heel lift on one leg");
        });
        assertThat(current(LIFT).review()).isEqualTo(ReviewState.RETIRED);
        assertThat(current(LIFT).review().usable()).isFalse();
        assertThat(all()).containsExactly(recalled);
    }

    @Test
    void recallingIsAccountedForWithItsReasonAndTold() {
        recall(LIFT, REASON, null);
        assertThat(events.stream(ItemRetired.class)).containsExactly(new ItemRetired(here.id(), idOf(LIFT)));
        assertThat(events.stream(Audited.class)
                        .filter(audited -> audited.fields().contains("recalled")))
                .singleElement()
                .satisfies(audited -> {
                    assertThat(audited.id()).isEqualTo(idOf(LIFT).value());
                    assertThat(audited.why()).isEqualTo(REASON);
                });
    }

    @Test
    void recallingKeepsToItsStatements() {
        StatementBudget.require("recall an item", () -> recall(LIFT, REASON, ONE_LEG));
        StatementBudget.require("list what was recalled", () -> all());
    }

    @Test
    void theSearchHidesItUnlessAsked() {
        recall(LIFT, REASON, null);
        assertThat(found(CatalogueQuery.of("heel lift", EN)).rows())
                .extracting(CatalogueRow::key)
                .containsExactly("heel-lift-one-leg");
        CataloguePage everything = found(CatalogueQuery.of("", EN));
        assertThat(everything.rows()).extracting(CatalogueRow::key).doesNotContain("heel-lift");
        assertThat(everything.count(Facet.KIND, "exercise")).isEqualTo(1);
        assertThat(everything.count(Facet.REVIEW, "retired")).isEqualTo(1);
        CataloguePage recalled = found(CatalogueQuery.of("heel", EN).withReviews(Set.of(ReviewState.RETIRED)));
        assertThat(recalled.rows()).extracting(CatalogueRow::key).containsExactly("heel-lift");
        assertThat(recalled.rows().getFirst().review()).isEqualTo(ReviewState.RETIRED);
    }

    @Test
    void whatWasPrescribedCanStillBeRead() {
        ItemVersionId version = current(LIFT).id();
        recall(LIFT, REASON, null);
        assertThat(as(Role.PATIENT, () -> catalogue.published(List.of(version), EN)))
                .extracting(PublishedItem::title)
                .containsExactly("Heel lift");
        assertThat(as(Role.PATIENT, () -> catalogue.contents(List.of(version), EN)))
                .hasSize(1);
    }

    @Test
    void patientsNoLongerFindARecalledArticle() {
        assertThat(readings()).contains("why-calves");
        recall(WHY, REASON, null);
        assertThat(readings()).doesNotContain("why-calves");
    }

    @Test
    void itNeverComesBack() {
        ItemText text = current(WHY).text();
        recall(WHY, REASON, null);
        BeginProposal next = new BeginProposal.Change(WHY, 1, text);
        Publications publications = new Publications(editing, reviewing, actors);
        assertThatThrownBy(() -> publications.send(here.actor(Role.EDITOR), next, "Again", ""))
                .isInstanceOfSatisfying(DomainError.Conflict.class, refused -> assertThat(refused.textKey())
                        .isEqualTo("catalogue.error.recalled"));
        assertThat(as(Role.CLINICIAN, () -> publishing.acceptAll())).isZero();
        clinics.load(here, second().change(SamplePack.ARTICLE, "Why calves matter", "Why they matter"));
        assertThat(current(WHY).review()).isEqualTo(ReviewState.RETIRED);
        assertThat(current(WHY).id().version()).isEqualTo(1);
        assertThatThrownBy(() -> recall(WHY, REASON, null)).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aReasonMustBeGiven() {
        for (String reason : List.of("", "  ", "x".repeat(501))) {
            assertThatThrownBy(() -> recall(LIFT, reason, null))
                    .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                            .containsOnlyKeys("reason"));
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void onlyWhatCanBePrescribedInItsPlaceIsProposed() {
        assertUnfit(LIFT, WHY);
        assertUnfit(LIFT, LIFT);
        assertUnfit(LIFT, new ItemKey("nothing-like-it"));
        recall(ONE_LEG, REASON, null);
        assertUnfit(LIFT, ONE_LEG);
        SampleClinics.Clinic fresh = clinics.withPack(new SamplePack());
        assertThatThrownBy(() -> fresh.as(Role.EDITOR, () -> {
                    recalling.recall(new RecallItem(LIFT, REASON, ONE_LEG));
                    return true;
                }))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void aReplacementCanBeProposedLater() {
        assertThatThrownBy(() -> propose(LIFT, ONE_LEG)).isInstanceOf(DomainError.Conflict.class);
        recall(LIFT, REASON, null);
        assertThat(of(LIFT).offered()).isEmpty();
        propose(LIFT, ONE_LEG);
        assertThat(of(LIFT).offered())
                .hasValueSatisfying(offer -> assertThat(offer.key()).isEqualTo(ONE_LEG));
    }

    @Test
    void aReplacementThatIsRecalledItselfIsNotOfferedAndWhatReplacesItFollows() {
        clinics.load(
                here,
                second().with(
                                "exercises/toe-lift.en.md",
                                SamplePack.HEEL_LIFT
                                        .replace("id: heel-lift\n", "id: toe-lift\n")
                                        .replace("\"Heel lift\"", "\"Toe lift\"")));
        as(Role.CLINICIAN, () -> publishing.acceptAll());
        recall(LIFT, REASON, ONE_LEG);
        recall(ONE_LEG, "Worse still.", null);
        assertThat(of(LIFT).replacement()).isNotNull();
        assertThat(of(LIFT).offered()).isEmpty();
        propose(LIFT, new ItemKey("toe-lift"));
        propose(ONE_LEG, new ItemKey("toe-lift"));
        assertThat(all()).allSatisfy(item -> assertThat(item.offered())
                .hasValueSatisfying(offer -> assertThat(offer.title()).isEqualTo("Toe lift")));
    }

    @Test
    void onlyEditorsRecallAndOnlyStaffOfContentReadsIt() {
        RecallItem recall = new RecallItem(LIFT, REASON, null);
        for (Role role : List.of(Role.CLINICIAN, Role.PATIENT, Role.ADMINISTRATOR)) {
            assertRefused(role, () -> {
                recalling.recall(recall);
                return true;
            });
            assertRefused(role, () -> {
                recalling.propose(new ProposeReplacement(LIFT, ONE_LEG));
                return true;
            });
        }
        for (Role role : List.of(Role.PATIENT, Role.ADMINISTRATOR)) {
            assertRefused(role, () -> recalling.all(EN));
            assertRefused(role, () -> recalling.of(List.of(idOf(LIFT)), EN));
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void nobodyRecallsOrReadsItInAnotherClinic() {
        SampleClinics.Clinic other = clinics.empty();
        assertThatThrownBy(() -> other.as(Role.EDITOR, () -> {
                    recalling.recall(new RecallItem(LIFT, REASON, null));
                    return true;
                }))
                .isInstanceOf(DomainError.NotFound.class);
        recall(LIFT, REASON, null);
        ItemId id = idOf(LIFT);
        assertThat(other.as(Role.EDITOR, () -> recalling.all(EN))).isEmpty();
        assertThat(other.as(Role.EDITOR, () -> recalling.of(List.of(id), EN))).isEmpty();
    }

    private static SamplePack second() {
        return new SamplePack().change("pack.yaml", "version: 1", "version: 2");
    }

    private void assertUnfit(ItemKey item, ItemKey replacement) {
        assertThatThrownBy(() -> recall(item, REASON, replacement))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("replacement"));
    }

    private void recall(ItemKey item, String reason, @Nullable ItemKey replacement) {
        actors.as(editor, () -> {
            recalling.recall(new RecallItem(item, reason, replacement));
            return true;
        });
    }

    private void propose(ItemKey item, ItemKey replacement) {
        actors.as(editor, () -> {
            recalling.propose(new ProposeReplacement(item, replacement));
            return true;
        });
    }

    private RecalledItem of(ItemKey key) {
        return as(Role.CLINICIAN, () -> recalling.of(List.of(idOf(key)), EN)).getFirst();
    }

    private List<RecalledItem> all() {
        return as(Role.CLINICIAN, () -> recalling.all(EN));
    }

    private List<String> readings() {
        return as(Role.PATIENT, () -> catalogue.readings(EN)).stream()
                .map(PublishedItem::key)
                .toList();
    }

    private CataloguePage found(CatalogueQuery query) {
        return as(Role.EDITOR, () -> catalogue.search(query));
    }

    private PublishedItem current(ItemKey key) {
        return as(Role.EDITOR, () -> catalogue.current(key, EN).orElseThrow());
    }

    private ItemId idOf(ItemKey key) {
        return as(Role.EDITOR, () -> catalogue.standing(key).orElseThrow()).id();
    }

    private void assertRefused(Role role, Supplier<?> work) {
        assertThatThrownBy(() -> as(role, work))
                .isInstanceOfAny(DomainError.Forbidden.class, AccessDeniedException.class);
    }

    private <T> T as(Role role, Supplier<T> work) {
        return here.as(role, work);
    }
}
