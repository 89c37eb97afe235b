package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.catalogue.PackArrival.State;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes from another clinic is read by a second person here before it is published, unless an editor says otherwise. */
@RestrideTest
class PackReviewTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ES = Locale.of("es");
    private static final ItemKey LIFT = new ItemKey("heel-lift");
    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final ItemKey OTHER = new ItemKey("por-que");

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Sharing sharing;

    @Autowired
    private PackTrust trust;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Recalling recalling;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private CurrentActor actors;

    private TestClinic here;
    private TestClinic there;
    private Actor reader;
    private PackExchange exchange;

    @BeforeEach
    void openTwoClinics() {
        here = clinics.createBare();
        there = clinics.createBare();
        reader = clinics.staff(here.id(), "Rita Reader", Role.EDITOR);
        load(there, first());
        PackKey key = clinics.as(there.administrator(), () -> trust.own());
        clinics.as(here.administrator(), () -> trust.trust("There", key.text()));
        exchange = new PackExchange(clinics, sharing, here, there);
    }

    @Test
    void nothingIsPublishedThatNobodyHereHasRead() {
        PackTaken taken = take();
        assertThat(taken).isEqualTo(new PackTaken(0, 4, 0));
        assertThat(current(WHY, EN)).isEmpty();
        assertThat(clinics.as(here.editor(), () -> reviewing.waiting())).isEmpty();
        ProposalSummary why = waiting("Why calves matter");
        assertThat(why.cameFrom()).contains("From there 1", "CC-BY-4.0");
        assertThatThrownBy(() -> clinics.as(here.editor(), () -> reviewing.approve(why.id(), 1)))
                .isInstanceOf(DomainError.Forbidden.class);

        approve(why);
        PublishedItem now = current(WHY, EN).orElseThrow();
        assertThat(now.text()).isEqualTo(at(there, WHY, EN).orElseThrow().text());
        assertThat(now.review()).isEqualTo(ReviewState.NOT_YET);
        assertThat(clinics.as(reader, () -> catalogue.history(now.id().item())))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.whatChanged()).startsWith("From there 1");
                    assertThat(version.publishedBy()).isEqualTo(here.editor().account());
                    assertThat(version.reviewedBy()).isEqualTo(reader.account());
                });
    }

    @Test
    void aTranslationIsReadOnceItsOriginalIsPublished() {
        take();
        assertThat(clinics.as(reader, () -> reviewing.waiting()))
                .extracting(ProposalSummary::language)
                .containsOnly(EN);
        approve(waiting("Why stretch"));
        ProposalSummary spanish = waiting("Por qué estirarse");
        approve(spanish);
        assertThat(current(OTHER, ES).orElseThrow().text())
                .isEqualTo(at(there, OTHER, ES).orElseThrow().text());
    }

    @Test
    void theSamePackAgainDoublesNothing() {
        byte[] archive = exchange.export(Set.of()).archive();
        exchange.takeAll(archive, TakePack.Way.REVIEW);
        assertThat(exchange.states(archive)).hasSize(4).allSatisfy((key, state) -> assertThat(state)
                .isEqualTo(State.WAITING));
        assertThat(exchange.takeAll(archive, TakePack.Way.PUBLISH).all()).isZero();
        approveAll();
        assertThat(exchange.states(archive)).hasSize(4).allSatisfy((key, state) -> assertThat(state)
                .isEqualTo(State.SAME));
        assertThat(exchange.takeAll(archive, TakePack.Way.REVIEW).all()).isZero();
        assertThat(clinics.as(reader, () -> reviewing.waiting())).isEmpty();
    }

    @Test
    void aNewerPackTakesThePlaceOfWhatNobodyHasReadYet() {
        take();
        load(there, newer());
        byte[] archive = exchange.export(Set.of()).archive();
        assertThat(exchange.states(archive)).containsEntry(WHY, State.NEW).containsEntry(LIFT, State.WAITING);
        assertThat(exchange.takeAll(archive, TakePack.Way.REVIEW).inReview()).isEqualTo(1);
        assertThat(clinics.as(reader, () -> reviewing.waiting()))
                .extracting(ProposalSummary::title)
                .containsExactlyInAnyOrder(
                        "Heel lift", "Heel lift on one leg", "Why stretch", "Why your calves matter");
    }

    @Test
    void whatWasPublishedAsItCameIsNoChangeOfOnesOwn() {
        take();
        approveAll();
        load(there, newer());
        assertThat(states()).containsEntry(WHY, State.NEWER).containsEntry(LIFT, State.SAME);
        take();
        approve(waiting("Why your calves matter"));
        PublishedItem now = current(WHY, EN).orElseThrow();
        assertThat(now.id().version()).isEqualTo(2);
        assertThat(now.title()).isEqualTo("Why your calves matter");
    }

    @Test
    void whatAnEditorHasWrittenOnItIsTheClinicsOwn() {
        take();
        ProposalId mine = waiting("Why calves matter").id();
        rewrite(mine, text(mine, "Our calves"));
        assertThat(states()).containsEntry(WHY, State.BEING_WRITTEN);
        assertThat(exchange.takeAll(exchange.export(Set.of()).archive(), TakePack.Way.REVIEW)
                        .all())
                .isZero();
        send(mine);
        approve(waiting("Our calves"));
        assertThat(states()).containsEntry(WHY, State.CHANGED_HERE);
    }

    @Test
    void aTranslationThatFitsNoMoreGoesToTheDraftsOfWhoTookIt() {
        load(
                there,
                first().change("pack.yaml", "version: 1", "version: 3")
                        .with("exercises/heel-lift.es.md", SamplePack.HEEL_LIFT_SPANISH));
        take();
        ProposalId lift = waiting("Heel lift").id();
        rewrite(lift, shorter(lift));
        send(lift);
        approve(waiting("Heel lift"));
        assertThat(clinics.as(reader, () -> reviewing.waiting()))
                .extracting(ProposalSummary::title)
                .doesNotContain("Subir talones");
        assertThat(clinics.as(here.editor(), () -> editing.writable()))
                .filteredOn(text -> text.title().equals("Subir talones"))
                .singleElement()
                .satisfies(text -> assertThat(text.state().open()).isTrue());
    }

    @Test
    void whoThrowsAnOriginalAwayThrowsItsTranslationsAway() {
        take();
        ProposalId original = waiting("Why stretch").id();
        clinics.as(here.editor(), () -> editing.withdraw(original));
        clinics.as(here.editor(), () -> editing.discard(original));
        assertThat(states()).containsEntry(OTHER, State.NEW);
        approveAll();
        assertThat(current(OTHER, EN)).isEmpty();
    }

    @Test
    void aHardTextIsADraftUntilSomebodySaysWhy() {
        load(
                there,
                first().change("pack.yaml", "version: 1", "version: 3")
                        .change(
                                SamplePack.ARTICLE,
                                "## The short answer",
                                "Gastrocnemius hypertrophy notwithstanding, individualised rehabilitation considerations necessitate"
                                        + " multidisciplinary physiotherapeutic examination.\n\n## The short answer"));
        for (TakePack.Way way : TakePack.Way.values()) {
            byte[] archive = exchange.export(Set.of(WHY)).archive();
            PackTaken taken = exchange.takeAll(archive, way);
            assertThat(taken).isEqualTo(way == TakePack.Way.REVIEW ? new PackTaken(0, 0, 1) : new PackTaken(0, 0, 0));
        }
        assertThat(clinics.as(here.editor(), () -> editing.writable()))
                .singleElement()
                .satisfies(text -> assertThat(text.state()).isInstanceOf(ProposalState.Draft.class));
    }

    @Test
    void whatWasRecalledThereIsLeftOutAndSaidSo() {
        clinics.as(there.editor(), () -> recalling.recall(new RecallItem(LIFT, "It hurts some calves.", null)));
        PackMade pack = exchange.export(Set.of());
        assertThat(pack.items()).isEqualTo(3);
        assertThat(pack.recalled()).containsExactly("Heel lift");
        assertThat(exchange.look(pack.archive()).items())
                .extracting(PackArrival.Item::key)
                .doesNotContain(LIFT)
                .hasSize(3);
        assertThat(exchange.takeAll(pack.archive(), TakePack.Way.PUBLISH).published())
                .isEqualTo(3);
        ExerciseBody oneLeg = (ExerciseBody)
                current(new ItemKey("heel-lift-one-leg"), EN).orElseThrow().body();
        assertThat(oneLeg.easier()).isNull();
        assertThatThrownBy(() -> exchange.export(Set.of(LIFT))).isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void whatWasRecalledHereStaysRecalled() {
        exchange.takeAll(exchange.export(Set.of()).archive(), TakePack.Way.PUBLISH);
        clinics.as(here.editor(), () -> recalling.recall(new RecallItem(WHY, "It is not true here.", null)));
        load(there, newer());
        assertThat(states()).containsEntry(WHY, State.RECALLED);
        assertThat(take().all()).isZero();
    }

    @Test
    void whoPassesOnWhatCameFromElsewhereIsReminded() {
        exchange.takeAll(exchange.export(Set.of(WHY)).archive(), TakePack.Way.PUBLISH);
        PackMade onwards =
                clinics.as(here.editor(), () -> sharing.export(new ExportPack("Onwards", "1", "CC0-1.0", Set.of())));
        assertThat(onwards.borrowed()).singleElement().asString().contains("Why calves matter", "CC-BY-4.0");
    }

    private static SamplePack first() {
        return new SamplePack()
                .with("articles/por-que.en.md", SamplePack.OTHER_ARTICLE)
                .with("articles/por-que.es.md", SamplePack.TRANSLATION);
    }

    private static SamplePack newer() {
        return first().change("pack.yaml", "version: 1", "version: 2")
                .change(SamplePack.ARTICLE, "Why calves matter", "Why your calves matter");
    }

    private void load(TestClinic clinic, SamplePack pack) {
        clinics.as(Actor.system(clinic.id()), () -> packs.load(pack.parse()));
    }

    private PackTaken take() {
        return exchange.takeAll(exchange.export(Set.of()).archive(), TakePack.Way.REVIEW);
    }

    private Map<ItemKey, State> states() {
        return exchange.states(exchange.export(Set.of()).archive());
    }

    private ProposalSummary waiting(String title) {
        return clinics.as(reader, () -> reviewing.waiting()).stream()
                .filter(text -> text.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void approve(ProposalSummary text) {
        new Publications(editing, reviewing, actors).approve(reader, text.id());
    }

    private void approveAll() {
        List<ProposalSummary> waiting = clinics.as(reader, () -> reviewing.waiting());
        while (!waiting.isEmpty()) {
            waiting.forEach(this::approve);
            waiting = clinics.as(reader, () -> reviewing.waiting());
        }
    }

    private ItemText text(ProposalId id, String title) {
        ItemText old = proposal(id).text();
        return new ItemText(title, old.aliases(), old.summary(), old.body());
    }

    /** The exercise without its last movement. */
    private ItemText shorter(ProposalId id) {
        ItemText old = proposal(id).text();
        ExerciseBody body = (ExerciseBody) old.body();
        Steps steps = body.steps();
        Steps fewer = new Steps(
                steps.setUp(),
                steps.movement().subList(0, 1),
                steps.cues(),
                steps.breathing(),
                steps.stopIf(),
                steps.feel(),
                steps.mistakes());
        return new ItemText(old.title(), old.aliases(), old.summary(), body.inWords(fewer, body.claims()));
    }

    private Proposal proposal(ProposalId id) {
        return clinics.as(reader, () -> reviewing.find(id)).orElseThrow();
    }

    private void rewrite(ProposalId id, ItemText text) {
        clinics.as(here.editor(), () -> {
            editing.withdraw(id);
            editing.save(new SaveProposal(id, 0, 0, text));
        });
    }

    private void send(ProposalId id) {
        clinics.as(here.editor(), () -> editing.send(new SendForReview(id, "Our own words", "")));
    }

    private Optional<PublishedItem> current(ItemKey key, Locale language) {
        return at(here, key, language);
    }

    private Optional<PublishedItem> at(TestClinic clinic, ItemKey key, Locale language) {
        return clinics.as(clinic.editor(), () -> catalogue.current(key, language));
    }
}
