package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.catalogue.PackArrival.State;
import org.restride.catalogue.PackRefused.Reason;
import org.restride.catalogue.media.FilmSample;
import org.restride.catalogue.media.MediaStore;
import org.restride.catalogue.media.PictureSample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures and films on their way from one clinic to another. */
@RestrideTest
class PackMediaTests {

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
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private MediaUpload upload;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private MediaStore store;

    @Autowired
    private MediaSweep sweep;

    @Autowired
    private TestClock clock;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private ClinicSql db;

    @Autowired
    private TransactionTemplate transactions;

    private PackExchange exchange;
    private TestClinic here;
    private TestClinic there;

    @BeforeEach
    void openTwoClinics() {
        here = clinics.createBare();
        there = clinics.createBare();
        clinics.as(Actor.system(there.id()), () -> packs.load(new SamplePack().parse()));
        PackKey key = clinics.as(there.administrator(), () -> trust.own());
        clinics.as(here.administrator(), () -> trust.trust("There", key.text()));
        clinics.as(here.administrator(), () -> trust.trust("River", SharedPackFixture.key()));
        exchange = new PackExchange(clinics, sharing, here, there);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void picturesAndFilmsComeWithTheirWordsAndAreShownToThoseWhoMaySeeThem() {
        Media picture = add(there, PictureSample.fromPhone(2000, 1000, 1));
        Media film = add(there, new FilmSample().chatty().bytes());
        illustrate(there, picture.says("A runner in the park", "Slowly"), film.says("A runner runs", ""));
        translate(there, picture.says("Una corredora", "Despacio"), film.says("Ella corre", ""));
        byte[] archive = exchange.export(Set.of(WHY)).archive();
        assertThat(new String(archive, StandardCharsets.ISO_8859_1)).doesNotContain("Zebrafisch");
        exchange.takeAll(archive, TakePack.Way.PUBLISH);

        List<Illustration> english = current(here, Locale.ENGLISH).illustrations();
        List<Illustration> spanish = current(here, SPANISH).illustrations();
        assertThat(english).extracting(Illustration::alt).containsExactly("A runner in the park", "A runner runs");
        assertThat(english).extracting(Illustration::caption).containsExactly("Slowly", "");
        assertThat(english).extracting(Illustration::video).containsExactly(false, true);
        assertThat(spanish).extracting(Illustration::alt).containsExactly("Una corredora", "Ella corre");
        assertThat(spanish)
                .extracting(Illustration::media)
                .isEqualTo(english.stream().map(Illustration::media).toList())
                .doesNotContain(picture.id(), film.id());
        Illustration shown = english.getFirst();
        assertThat(shown.width()).isEqualTo(1600);

        Actor patient = clinics.patientActor(here, clinics.patient(here));
        assertThat(sees(patient, shown)).isFalse();
        clinics.as(here.clinician(), () -> publishing.acceptAll());
        assertThat(sees(patient, shown)).isTrue();
        for (Actor staff : List.of(here.editor(), here.clinician(), here.administrator())) {
            assertThat(sees(staff, shown)).isTrue();
        }
        assertThat(sees(there.editor(), shown)).isFalse();
        assertThat(sees(clinics.patientActor(there, clinics.patient(there)), shown))
                .isFalse();
        assertThat(sees(here.editor(), picture.says("", ""))).isFalse();
    }

    @Test
    void theSamePackAgainKeepsNothingTwice() {
        illustrate(there, add(there, PictureSample.jpeg(1000, 500)).says("A runner", ""));
        byte[] archive = exchange.export(Set.of(WHY)).archive();
        exchange.takeAll(archive, TakePack.Way.PUBLISH);
        List<String> kept = kept(here);
        assertThat(kept).isNotEmpty();
        assertThat(exchange.states(archive)).containsEntry(WHY, State.SAME);
        assertThat(exchange.takeAll(archive, TakePack.Way.PUBLISH).all()).isZero();
        assertThat(kept(here)).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(count(here)).isEqualTo(1);
    }

    @Test
    void whatWasSentComesBackAsWhatItWas() {
        Media picture = add(there, PictureSample.jpeg(1000, 500));
        illustrate(there, picture.says("A runner", ""));
        byte[] archive = exchange.export(Set.of(WHY)).archive();
        PackKey key = clinics.as(there.administrator(), () -> trust.own());
        clinics.as(there.administrator(), () -> trust.trust("Ourselves", key.text()));
        assertThat(clinics.as(there.editor(), () -> sharing.look(archive)).items())
                .allMatch(item -> item.state() == State.SAME);
        assertThat(count(there)).isEqualTo(1);
    }

    @Test
    void theDifferenceShowsThePicturesBeforeAnythingIsTaken() {
        clinics.as(Actor.system(here.id()), () -> packs.load(new SamplePack().parse()));
        byte[] archive = PicturedPack.archive(PictureSample.jpeg(300, 200), "jpg");
        PackArrival.Item item = exchange.look(archive).items().stream()
                .filter(each -> each.key().equals(WHY))
                .findFirst()
                .orElseThrow();
        assertThat(item.state()).isEqualTo(State.NEWER);
        assertThat(item.differing()).containsExactly(Locale.ENGLISH);
        Illustration coming = item.text().illustrations().getFirst();
        assertThat(coming.caption()).isEqualTo("Slowly");
        assertThat(sees(here.editor(), coming)).isTrue();
        assertThat(sees(clinics.patientActor(here, clinics.patient(here)), coming))
                .isFalse();
        assertThat(current(here, Locale.ENGLISH).illustrations()).isEmpty();
    }

    @Test
    void aPackThatSaysNothingOfPicturesLeavesThoseThatAreHere() {
        clinics.as(Actor.system(here.id()), () -> packs.load(new SamplePack().parse()));
        Illustration own = add(here, PictureSample.jpeg(300, 200)).says("Our park", "");
        illustrate(here, own);
        byte[] silent = SharedPackFixture.archive();
        assertThat(exchange.states(silent)).containsEntry(WHY, State.CHANGED_HERE);
        exchange.take(silent, Map.of(WHY, 2), TakePack.Way.REVIEW);
        approveAll();
        assertThat(current(here, Locale.ENGLISH).title()).isEqualTo("Why your calves matter");
        assertThat(current(here, Locale.ENGLISH).illustrations()).containsExactly(own);
    }

    @Test
    void aPackThatTakesPicturesOutDoesSoOnlyAfterSomebodyHasReadIt() {
        clinics.as(Actor.system(here.id()), () -> packs.load(new SamplePack().parse()));
        Illustration own = add(here, PictureSample.jpeg(300, 200)).says("Our park", "");
        illustrate(here, own);
        byte[] without = exchange.export(Set.of(WHY)).archive();
        PackArrival.Item item = exchange.look(without).items().getFirst();
        assertThat(item.state()).isEqualTo(State.CHANGED_HERE);
        assertThat(item.text().illustrations()).isEmpty();
        exchange.takeAll(without, TakePack.Way.PUBLISH);
        assertThat(current(here, Locale.ENGLISH).illustrations()).containsExactly(own);
        approveAll();
        assertThat(current(here, Locale.ENGLISH).illustrations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "huge,jpg,pixels",
        "svg,png,svg",
        "page,jpg,page",
        "cut,mp4,damaged",
        "boxes,mp4,damaged",
        "text,mp4,unknown"
    })
    void aPictureThatNoEditorCouldAddRefusesThePackAndNothingStays(String what, String ending, String why) {
        byte[] good = PictureSample.jpeg(300, 200);
        byte[] archive = PicturedPack.archive(hostile(what), ending, files -> {
            Map<String, byte[]> both = new TreeMap<>(files);
            both.put(PicturedPack.path(good, "jpg"), good);
            String article = new String(files.get(SamplePack.ARTICLE), StandardCharsets.UTF_8);
            both.put(
                    SamplePack.ARTICLE,
                    article.replace(
                                    "pictures:\n",
                                    "pictures:\n  - {file: \"" + PicturedPack.path(good, "jpg")
                                            + "\", alt: \"Good\"}\n")
                            .getBytes(StandardCharsets.UTF_8));
            return both;
        });
        PackRefused refused = catchThrowableOfType(PackRefused.class, () -> exchange.look(archive));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(Reason.MEDIA);
        assertThat(refused.problems().getFirst().path()).isEqualTo(SamplePack.ARTICLE);
        assertThat(refused.why().orElseThrow().textKey()).isEqualTo("catalogue.error.media-" + why);
        assertThat(catchThrowableOfType(
                        PackRefused.class, () -> exchange.take(archive, Map.of(WHY, 0), TakePack.Way.PUBLISH)))
                .isNotNull();
        assertThat(kept(here)).isEmpty();
        assertThat(count(here)).isZero();
    }

    @Test
    void aTypeIsTakenByContentWhateverTheNameSays() {
        exchange.takeAll(PicturedPack.archive(PictureSample.png(300, 200), "mp4"), TakePack.Way.PUBLISH);
        assertThat(current(here, Locale.ENGLISH).illustrations()).allMatch(each -> !each.video());
    }

    @Test
    void aStrangersPicturesAreNotEvenLookedAt() {
        TestClinic other = clinics.createBare();
        byte[] archive = PicturedPack.archive(PictureSample.jpeg(300, 200), "jpg");
        assertThatExceptionOfType(PackRefused.class)
                .isThrownBy(() -> clinics.as(other.editor(), () -> sharing.look(archive)));
        assertThat(kept(other)).isEmpty();
    }

    @Test
    void moreThanAPackHoldsIsNotPacked() {
        Media picture = add(there, PictureSample.jpeg(300, 200));
        illustrate(there, picture.says("A runner", ""));
        pretend(picture, PackArchive.MOST_BYTES_OF_MEDIA + 1L);
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> exchange.export(Set.of(WHY)))
                .extracting(DomainError::textKey)
                .isEqualTo("catalogue.packs.media-many");
    }

    @Test
    void aPictureThatTheStoreHasLostIsNotLeftOutSilently() {
        Media picture = add(there, PictureSample.jpeg(300, 200));
        illustrate(there, picture.says("A runner", ""));
        pretend(picture, 10);
        assertThatExceptionOfType(DomainError.Unavailable.class).isThrownBy(() -> exchange.export(Set.of(WHY)));
    }

    @Test
    void aPackThatIsLookedAtAndNotTakenLeavesNothingADayLater() {
        byte[] archive = PicturedPack.archive(PictureSample.jpeg(300, 200), "jpg");
        exchange.look(archive);
        assertThatExceptionOfType(DomainError.Conflict.class)
                .isThrownBy(() -> exchange.take(archive, Map.of(WHY, 7), TakePack.Way.PUBLISH));
        assertThat(clinics.as(here.editor(), () -> catalogue.current(WHY, Locale.ENGLISH)))
                .isEmpty();
        clock.set(clock.instant().plus(Duration.ofHours(25)));
        actors.asSystem(here.id(), () -> {
            try {
                sweep.of(here.id());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertThat(kept(here)).isEmpty();
        assertThat(count(here)).isZero();
    }

    /** A larger copy of which only the row is there. */
    private void pretend(Media picture, long bytes) {
        clinics.as(
                there.editor(),
                () -> transactions.executeWithoutResult(status -> db.sql("""
                        insert into catalogue.media_file (clinic_id, media_id, width, type, hash, bytes)
                        values (:clinic, :media, 9999, 'image/png', repeat('a', 64), :bytes)
                        """)
                        .param("media", picture.id().value())
                        .param("bytes", bytes)
                        .update()));
    }

    private static byte[] hostile(String what) {
        byte[] film = new FilmSample().bytes();
        return switch (what) {
            case "huge" -> PictureSample.jpegThatClaims(60_000, 60_000);
            case "svg" ->
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
            case "page" -> "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            case "cut" -> Arrays.copyOf(film, film.length / 2);
            case "boxes" -> {
                byte[] wrong = film.clone();
                int at = new String(wrong, StandardCharsets.ISO_8859_1).indexOf("trak") - 4;
                Arrays.fill(wrong, at, at + 4, (byte) 0x7f);
                yield wrong;
            }
            default -> "only words".getBytes(StandardCharsets.UTF_8);
        };
    }

    private Media add(TestClinic clinic, byte[] file) {
        return clinics.as(clinic.editor(), () -> upload.add(new ByteArrayResource(file)));
    }

    private void illustrate(TestClinic clinic, Illustration... shown) {
        PublishedItem now = current(clinic, Locale.ENGLISH);
        new Publications(editing, reviewing, actors)
                .change(
                        clinic.editor(),
                        reader(clinic),
                        WHY,
                        now.id().version(),
                        now.text().with(List.of(shown)));
    }

    private void translate(TestClinic clinic, Illustration... shown) {
        PublishedItem now = current(clinic, Locale.ENGLISH);
        ItemText words = new ItemText("Por qué", List.of(), "Las pantorrillas.", now.body(), List.of(shown));
        new Publications(editing, reviewing, actors)
                .translate(
                        clinic.editor(), reader(clinic), WHY, SPANISH, now.id().version(), 0, words);
    }

    private void approveAll() {
        Actor reader = reader(here);
        Publications publications = new Publications(editing, reviewing, actors);
        clinics.as(reader, () -> reviewing.waiting()).forEach(text -> publications.approve(reader, text.id()));
    }

    private Actor reader(TestClinic clinic) {
        return clinics.staff(clinic.id(), "Rita Reader", Role.EDITOR);
    }

    private PublishedItem current(TestClinic clinic, Locale language) {
        return clinics.as(clinic.editor(), () -> catalogue.current(WHY, language))
                .orElseThrow();
    }

    private boolean sees(Actor actor, Illustration shown) {
        return clinics.as(actor, () -> library.find(shown.media(), 480)
                .map(each -> {
                    try (InputStream in = each.content().open(0, each.bytes())) {
                        return in.readAllBytes().length == each.bytes();
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .orElse(false));
    }

    private List<String> kept(TestClinic clinic) {
        List<String> names = new ArrayList<>();
        try {
            store.each(clinic.id().toString(), each -> names.add(each.name()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    private int count(TestClinic clinic) {
        return clinics.as(
                clinic.editor(),
                () -> transactions.execute(
                        status -> db.sql("select count(*)::int from catalogue.media where clinic_id = :clinic")
                                .query(Integer.class)
                                .single()));
    }
}
