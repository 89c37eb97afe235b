package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.base.packs.InvalidPack;
import org.restride.catalogue.PackArrival.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Content goes from one clinic to another that trusts it, and what the other wrote stays. */
@RestrideTest
class SharingTests {

    private static final ItemKey LIFT = new ItemKey("heel-lift");
    private static final ItemKey ONE_LEG = new ItemKey("heel-lift-one-leg");
    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final Locale SPANISH = Locale.of("es");

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Sharing sharing;

    @Autowired
    private PackTrust trust;

    @Autowired
    private PackKeys keys;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private CurrentActor actors;

    private PackExchange exchange;
    private TestClinic here;
    private TestClinic there;

    @BeforeEach
    void openTwoClinics() {
        here = clinics.createBare();
        there = clinics.createBare();
        load(
                there,
                new SamplePack()
                        .with("articles/por-que.en.md", SamplePack.OTHER_ARTICLE)
                        .with("articles/por-que.es.md", SamplePack.TRANSLATION));
        PackKey key = clinics.as(there.administrator(), () -> trust.own());
        clinics.as(here.administrator(), () -> trust.trust("There", key.text()));
        exchange = new PackExchange(clinics, sharing, here, there);
    }

    @Test
    void itemsComeAsTheyWereAndWaitForAClinician() {
        byte[] archive = export();
        PackArrival arrival = look(archive);
        assertThat(arrival.items()).hasSize(4).allMatch(item -> item.state() == State.NEW);
        assertThat(takeAll(archive)).isEqualTo(4);
        for (ItemKey key : List.of(LIFT, ONE_LEG, WHY, new ItemKey("por-que"))) {
            for (Locale language : List.of(Locale.ENGLISH, SPANISH)) {
                assertThat(current(here, key, language).text())
                        .isEqualTo(current(there, key, language).text());
            }
            assertThat(current(here, key, Locale.ENGLISH).review()).isEqualTo(ReviewState.NOT_YET);
        }
        assertThat(current(here, new ItemKey("por-que"), SPANISH).title()).isEqualTo("Por qué estirarse");
    }

    @Test
    void theSamePackAgainChangesNothing() {
        byte[] archive = export();
        takeAll(archive);
        assertThat(look(archive).items()).allMatch(item -> item.state() == State.SAME);
        assertThat(takeAll(archive)).isZero();
        assertThat(current(here, WHY, Locale.ENGLISH).id().version()).isEqualTo(1);
    }

    @Test
    void aNewerTextBecomesTheNextVersionAndIsAcceptedAnew() {
        takeAll(export());
        clinics.as(here.clinician(), () -> publishing.acceptAll());
        load(there, newer());
        byte[] archive = export();
        assertThat(states(archive)).containsEntry(WHY, State.NEWER).containsEntry(LIFT, State.SAME);
        assertThat(takeAll(archive)).isEqualTo(1);
        PublishedItem now = current(here, WHY, Locale.ENGLISH);
        assertThat(now.title()).isEqualTo("Why your calves matter");
        assertThat(now.id().version()).isEqualTo(2);
        assertThat(now.review()).isEqualTo(ReviewState.NOT_YET);
        assertThat(current(here, LIFT, Locale.ENGLISH).review()).isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void whatSomebodyChangedHereIsReplacedOnlyIfTheySaySo() {
        takeAll(export());
        write(here, "My own title");
        byte[] archive = export();
        assertThat(states(archive)).containsEntry(WHY, State.CHANGED_HERE);
        assertThat(take(archive, Map.of())).isZero();
        assertThat(current(here, WHY, Locale.ENGLISH).title()).isEqualTo("My own title");

        exchange.take(archive, Map.of(WHY, 2), TakePack.Way.PUBLISH);
        assertThat(current(here, WHY, Locale.ENGLISH).title()).isEqualTo("My own title");
        approveAll();
        PublishedItem now = current(here, WHY, Locale.ENGLISH);
        assertThat(now.title()).isEqualTo("Why calves matter");
        assertThat(now.id().version()).isEqualTo(3);
        assertThat(now.review()).isEqualTo(ReviewState.NOT_YET);
        assertThat(clinics.as(here.editor(), () -> catalogue.history(now.id().item())))
                .extracting(VersionSummary::title)
                .containsExactly("Why calves matter", "My own title", "Why calves matter");
    }

    @Test
    void whatChangedSinceSomebodyLookedIsNotReplaced() {
        takeAll(export());
        load(there, newer());
        byte[] archive = export();
        assertThat(states(archive)).containsEntry(WHY, State.NEWER);
        write(here, "Meanwhile");
        assertThatThrownBy(() -> take(archive, Map.of(WHY, 1))).isInstanceOf(DomainError.Conflict.class);
        assertThat(current(here, WHY, Locale.ENGLISH).title()).isEqualTo("Meanwhile");
    }

    @Test
    void aLadderThatWouldLeadNowhereIsRefusedAsAWhole() {
        byte[] archive = export();
        assertThatThrownBy(() -> take(archive, Map.of(LIFT, 0, WHY, 0)))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessageContaining("rung-missing");
        assertThat(clinics.as(here.editor(), () -> catalogue.current(WHY, Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void ofAnExerciseItsLadderComesAlong() {
        byte[] archive = exchange.export(Set.of(LIFT)).archive();
        assertThat(look(archive).items()).extracting(PackArrival.Item::key).containsExactlyInAnyOrder(LIFT, ONE_LEG);
    }

    @Test
    void aStrangersPackIsRefusedUntilTheirKeyIsTrusted() {
        byte[] archive = SharedPack.archive();
        assertThatThrownBy(() -> look(archive))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining(SharedPack.KEY.open().fingerprint());
        clinics.as(
                here.administrator(),
                () -> trust.trust(SharedPack.FROM, SharedPack.KEY.open().text()));
        assertThat(look(archive).from()).isEqualTo(SharedPack.FROM);
        clinics.as(here.administrator(), () -> trust.distrust(SharedPack.KEY.open()));
        assertThatThrownBy(() -> takeAll(archive)).isInstanceOf(InvalidPack.class);
    }

    @Test
    void aKeyIsAddedOnceAndOnlyIfItIsOne() {
        String key = SharedPack.KEY.open().text();
        clinics.as(here.administrator(), () -> trust.trust("A", key));
        assertThatThrownBy(() -> clinics.as(here.administrator(), () -> trust.trust("B", " " + key)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> clinics.as(here.administrator(), () -> trust.trust("C", "no key")))
                .isInstanceOf(DomainError.Invalid.class);
        assertThat(clinics.as(there.administrator(), () -> trust.trusted())).isEmpty();
    }

    @Test
    void thePrivateKeyIsSealed() {
        PackKeys.Own own = clinics.as(there.editor(), () -> transactions.execute(status -> keys.own()))
                .orElseThrow();
        assertThat(own.sealed()).startsWith("v1:").doesNotContain("MC4CAQAwBQYDK2Vw");
        assertThat(clinics.as(there.administrator(), () -> trust.own())).isEqualTo(own.open());
        assertThat(clinics.as(here.administrator(), () -> trust.own())).isNotEqualTo(own.open());
    }

    @Test
    void theClinicsOwnSourcesAndWarningsStay() {
        load(here, new SamplePack().change("sources.yaml", "A book about calves", "Another book"));
        clinics.as(
                here.administrator(),
                () -> trust.trust(SharedPack.FROM, SharedPack.KEY.open().text()));
        byte[] archive = SharedPack.archive();
        take(
                archive,
                look(archive).items().stream()
                        .collect(Collectors.toMap(PackArrival.Item::key, PackArrival.Item::seen)));
        assertThat(clinics.as(here.editor(), () -> catalogue.sources()))
                .extracting(Source::citation)
                .containsExactly("Another book");
    }

    @Test
    void onlyEditorsShareAndOnlyAdministratorsTrust() {
        byte[] archive = export();
        for (Actor actor : List.of(here.clinician(), here.administrator())) {
            assertThatThrownBy(() -> clinics.as(actor, () -> sharing.look(archive)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> clinics.as(here.editor(), () -> trust.trusted()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static SamplePack newer() {
        return new SamplePack()
                .change("pack.yaml", "version: 1", "version: 2")
                .change(SamplePack.ARTICLE, "Why calves matter", "Why your calves matter");
    }

    private void load(TestClinic clinic, SamplePack pack) {
        clinics.as(Actor.system(clinic.id()), () -> packs.load(pack.parse()));
    }

    private byte[] export() {
        return exchange.export(Set.of()).archive();
    }

    private PackArrival look(byte[] archive) {
        return exchange.look(archive);
    }

    private Map<ItemKey, State> states(byte[] archive) {
        return exchange.states(archive);
    }

    private int takeAll(byte[] archive) {
        return exchange.takeAll(archive, TakePack.Way.PUBLISH).published();
    }

    private int take(byte[] archive, Map<ItemKey, Integer> chosen) {
        return exchange.take(archive, chosen, TakePack.Way.PUBLISH).published();
    }

    /** A second editor publishes whatever waits. */
    private void approveAll() {
        Actor reader = clinics.staff(here.id(), "Rita Reader", Role.EDITOR);
        Publications publications = new Publications(editing, reviewing, actors);
        clinics.as(reader, () -> reviewing.waiting()).forEach(text -> publications.approve(reader, text.id()));
    }

    /** An editor publishes another title. */
    private void write(TestClinic clinic, String title) {
        ItemText old = current(clinic, WHY, Locale.ENGLISH).text();
        int version = current(clinic, WHY, Locale.ENGLISH).id().version();
        ItemText text = new ItemText(title, old.aliases(), old.summary(), old.body());
        new Publications(editing, reviewing, actors)
                .change(clinic.editor(), clinics.staff(clinic.id(), "Rita Reader", Role.EDITOR), WHY, version, text);
    }

    private PublishedItem current(TestClinic clinic, ItemKey key, Locale language) {
        return clinics.as(clinic.editor(), () -> catalogue.current(key, language))
                .orElseThrow();
    }
}
