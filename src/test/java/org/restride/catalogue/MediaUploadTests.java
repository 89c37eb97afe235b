package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.base.Role;
import org.restride.base.Storage;
import org.restride.catalogue.media.FilmSample;
import org.restride.catalogue.media.MediaCheck;
import org.restride.catalogue.media.MediaStore;
import org.restride.catalogue.media.PictureSample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@RestrideTest
class MediaUploadTests {

    private static final ItemKey WHY = new ItemKey("why-calves");
    private static final Locale EN = Locale.ENGLISH;

    @Autowired
    private MediaUpload upload;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private MediaSweep sweep;

    @Autowired
    private MediaStore store;

    @Autowired
    private MediaCheck check;

    @Autowired
    private MediaRows rows;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private Storage storage;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

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
        here = clinics.withPack(new SamplePack());
        author = here.actor(Role.EDITOR);
        reviewer = here.actor(Role.EDITOR);
        publications = new Publications(editing, reviewing, actors);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void theSameFileAgainIsTheSamePicture() {
        Media first = add(PictureSample.fromPhone(1000, 500, 1));
        assertThat(add(PictureSample.fromPhone(1000, 500, 1))).isEqualTo(first);
        assertThat(first.width()).isEqualTo(1000);
        assertThat(kept()).hasSize(3);
        assertThat(count("media")).isEqualTo(1);
        // What another clinic is given by way of export comes back as what it was.
        assertThat(add(bytes(store, kept().getFirst()))).isEqualTo(first);
    }

    @Test
    void twoClinicsShareNothing() {
        Media ours = add(PictureSample.jpeg(300, 200));
        SampleClinics.Clinic there = clinics.withPack(new SamplePack());
        Media theirs = actors.as(
                there.actor(Role.EDITOR), () -> upload.add(new ByteArrayResource(PictureSample.jpeg(300, 200))));
        assertThat(theirs.id()).isNotEqualTo(ours.id());
        assertThat(kept(there)).hasSize(1);
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> send(current().text().with(List.of(theirs.says("A runner", "")))))
                .satisfies(told -> assertThat(told.fields()).containsEntry("pictures", "catalogue.error.media-gone"));
    }

    @Test
    void onlyEditorsAddAnything() {
        for (Role role : List.of(Role.PATIENT, Role.CLINICIAN, Role.ADMINISTRATOR)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(
                            () -> here.as(role, () -> upload.add(new ByteArrayResource(PictureSample.jpeg(30, 20)))));
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFileThatIsNotTakenLeavesNothing() {
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> add("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .extracting(DomainError::textKey)
                .isEqualTo("catalogue.error.media-svg");
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> actors.as(author, () -> upload.add(EndlessZeros::new)))
                .extracting(DomainError::textKey)
                .isEqualTo("catalogue.error.media-too-large");
        assertThat(kept()).isEmpty();
        assertThat(count("media")).isZero();
    }

    @Test
    void aPictureOfTheLargestSizeAndAFilmGoThrough() {
        Media film = add(new FilmSample().chatty().bytes());
        assertThat(film.video()).isTrue();
        assertThat(new String(bytes(store, kept().getFirst()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Zebrafisch");
    }

    @Test
    void aStoreThatFailsHalfWayLosesNothingAndDoublesNothing() {
        byte[] picture = PictureSample.jpeg(2000, 1000);
        Failing failing = new Failing(store, 1);
        assertThatExceptionOfType(DomainError.Unavailable.class)
                .isThrownBy(() -> actors.as(author, () -> desk(failing).add(new ByteArrayResource(picture))));
        assertThat(kept()).hasSize(1);
        assertThat(count("media") + count("media_file")).isZero();
        Media again = add(picture);
        assertThat(kept()).hasSize(3);
        assertThat(count("media")).isEqualTo(1);
        assertThat(count("media_file")).isEqualTo(3);
        assertThat(again.width()).isEqualTo(1600);
    }

    @Test
    void bytesThatWereSweptAwayMeanwhileAreKeptOnceMore() {
        Failing forgetful = new Failing(store, 100) {
            private int puts;

            @Override
            public void put(String name, Path file) throws IOException {
                super.put(name, file);
                if (++puts == 1) {
                    super.remove(name);
                }
            }
        };
        actors.as(author, () -> desk(forgetful).add(new ByteArrayResource(PictureSample.jpeg(300, 200))));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whatNothingShowsIsGoneADayLaterAndNotBefore() {
        Media unused = add(PictureSample.jpeg(300, 200));
        Media written = add(PictureSample.jpeg(310, 200));
        Media published = add(PictureSample.jpeg(320, 200));
        publish(published.says("A runner", ""));
        actors.as(
                author,
                () -> editing.begin(
                        new BeginProposal.Change(WHY, 2, current().text().with(List.of(written.says("", ""))))));
        sweepUp();
        assertThat(kept()).hasSize(3);
        clock.set(clock.instant().plus(Duration.ofHours(25)));
        sweepUp();
        assertThat(kept()).hasSize(2);
        assertThat(count("media")).isEqualTo(2);
        assertThat(actors.as(author, () -> library.find(unused.id(), 480))).isEmpty();
        assertThat(actors.as(author, () -> library.find(published.id(), 480))).isPresent();
        assertThat(actors.as(author, () -> library.find(written.id(), 480))).isPresent();
    }

    @Test
    void bytesThatNoRowNamesAreSweptAwayADayLater() {
        Failing failing = new Failing(store, 1);
        assertThatExceptionOfType(DomainError.Unavailable.class)
                .isThrownBy(() -> actors.as(
                        author, () -> desk(failing).add(new ByteArrayResource(PictureSample.jpeg(2000, 1000)))));
        sweepUp();
        assertThat(kept()).hasSize(1);
        clock.set(clock.instant().plus(Duration.ofHours(25)));
        sweepUp();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aPublishedVersionKeepsItsPicturesWhateverComesAfter() {
        Media first = add(PictureSample.jpeg(300, 200));
        ItemVersionId second = publish(first.says("A runner in the park", "Slowly"));
        publish();
        assertThat(current().illustrations()).isEmpty();
        clock.set(clock.instant().plus(Duration.ofHours(25)));
        sweepUp();
        PublishedItem old =
                actors.as(author, () -> catalogue.published(List.of(second), EN).getFirst());
        assertThat(old.illustrations()).containsExactly(first.says("A runner in the park", "Slowly"));
        assertThat(actors.as(author, () -> library.find(first.id(), 480))).isPresent();
    }

    @Test
    void aPictureWithoutWordsIsNotSent() {
        Media picture = add(PictureSample.jpeg(300, 200));
        for (List<Illustration> wrong : List.of(
                List.of(picture.says(" ", "Caption")),
                List.of(picture.says("x".repeat(301), "")),
                List.of(picture.says("One", ""), picture.says("Again", "")))) {
            assertThatExceptionOfType(DomainError.Invalid.class)
                    .isThrownBy(() -> send(current().text().with(wrong)))
                    .satisfies(told -> assertThat(told.fields()).containsOnlyKeys("pictures"));
        }
    }

    @Test
    void aTranslationSaysItsOwnWordsOfTheSamePictures() {
        Media picture = add(PictureSample.jpeg(300, 200));
        publish(picture.says("A runner", "Slowly"));
        Locale spanish = Locale.of("es");
        ItemText words = new ItemText(
                "Por qué", List.of(), "Las pantorrillas.", current().body());
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> publications.translate(author, reviewer, WHY, spanish, 2, 0, words))
                .satisfies(told ->
                        assertThat(told.fields()).containsEntry("pictures", "catalogue.error.media-not-translated"));
        ItemText whole = words.with(List.of(picture.says("Una corredora", "Despacio")));
        publications.translate(author, reviewer, WHY, spanish, 2, 0, whole);
        PublishedItem read =
                actors.as(author, () -> catalogue.current(WHY, spanish)).orElseThrow();
        assertThat(read.illustrations()).containsExactly(picture.says("Una corredora", "Despacio"));
    }

    private void sweepUp() {
        actors.asSystem(here.id(), () -> {
            try {
                sweep.of(here.id());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private ItemVersionId publish(Illustration... shown) {
        PublishedItem now = current();
        publications.change(
                author, reviewer, WHY, now.id().version(), now.text().with(List.of(shown)));
        return current().id();
    }

    private void send(ItemText text) {
        actors.as(author, () -> editing.find(WHY, EN).map(Proposal::id))
                .ifPresent(id -> here.run(author, () -> editing.discard(id)));
        publications.send(author, new BeginProposal.Change(WHY, current().id().version(), text), "New", "");
    }

    private PublishedItem current() {
        return actors.as(author, () -> catalogue.current(WHY, EN)).orElseThrow();
    }

    private Media add(byte[] file) {
        return actors.as(author, () -> upload.add(new ByteArrayResource(file)));
    }

    private MediaUpload desk(MediaStore other) {
        return new MediaUpload(check, other, rows, storage, transactions, actors, events, ids, clock);
    }

    private List<String> kept() {
        return kept(here);
    }

    private List<String> kept(SampleClinics.Clinic clinic) {
        List<String> names = new ArrayList<>();
        try {
            store.each(clinic.id().toString(), each -> names.add(each.name()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    private static byte[] bytes(MediaStore store, String name) {
        try (InputStream in = store.open(name, 0, Integer.MAX_VALUE)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int count(String table) {
        return actors.as(
                author,
                () -> transactions.execute(
                        status -> db.sql("select count(*) from catalogue." + table + " where clinic_id = :clinic")
                                .query(Integer.class)
                                .single()));
    }

    /** Keeps a few things and then no more. */
    private static class Failing implements MediaStore {

        private final MediaStore store;
        private int left;

        Failing(MediaStore store, int left) {
            this.store = store;
            this.left = left;
        }

        @Override
        public void put(String name, Path file) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No room");
            }
            store.put(name, file);
        }

        @Override
        public boolean has(String name) throws IOException {
            return store.has(name);
        }

        @Override
        public InputStream open(String name, long from, long length) throws IOException {
            return store.open(name, from, length);
        }

        @Override
        public void remove(String name) throws IOException {
            store.remove(name);
        }

        @Override
        public void each(String folder, Consumer<Kept> look) throws IOException {
            store.each(folder, look);
        }
    }

    /** A sender who never stops. */
    private static final class EndlessZeros extends InputStream {

        @Override
        public int read() {
            return 0;
        }
    }
}
