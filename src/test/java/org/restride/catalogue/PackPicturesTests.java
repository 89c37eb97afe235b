package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.restride.catalogue.SamplePack.ARTICLE;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.packs.InvalidPack;
import org.restride.catalogue.PackRefused.Reason;

/** What a pack may say of pictures and films, before anybody looks into them. */
class PackPicturesTests {

    private static final byte[] PICTURE = "as good as a picture here".getBytes(StandardCharsets.UTF_8);
    private static final String PATH = PicturedPack.path(PICTURE, "jpg");
    private static final String SPANISH = """
            ---
            kind: article
            id: why-calves
            language: es
            title: "Por qué importan"
            summary: "Lo que hacen al correr."
            claims:
              - {id: c1, text: "Fuertes rebotan mejor."}
            pictures:
              - {file: "%s", alt: "Una corredora", caption: "Despacio"}
            ---
            Rebotan mejor.[^c1]
            """.formatted(PATH);

    @Test
    void eachLanguageHasItsOwnWordsForTheSamePicture() {
        ContentPack pack = read(archive(PicturedPack.pack(PICTURE, "jpg").with("articles/why-calves.es.md", SPANISH)))
                .pack();
        assertThat(shown(pack, Locale.ENGLISH))
                .isEqualTo(new Illustration(PackPictures.standIn(PATH), false, 0, 0, "A runner in the park", "Slowly"));
        assertThat(shown(pack, Locale.of("es")))
                .isEqualTo(new Illustration(PackPictures.standIn(PATH), false, 0, 0, "Una corredora", "Despacio"));
    }

    @Test
    void whatSpeaksOfPicturesIsToldFromWhatDoesNot() {
        ContentPack pack = read(archive(PicturedPack.pack(PICTURE, "jpg"))).pack();
        assertThat(pack.items()).allSatisfy(item -> assertThat(item.pictured())
                .isEqualTo(item.key().value().equals("why-calves")));
    }

    @Test
    void aTranslationSaysSomethingOfEachPictureAndOfNoOther() {
        SamplePack pack = PicturedPack.pack(PICTURE, "jpg");
        String path = "articles/why-calves.es.md";
        String silent = SPANISH.replaceFirst("pictures:\n.*\n", "");
        mistakes(archive(pack.with(path, silent)), "no words");
        mistakes(archive(pack.with(path, SPANISH.replace(PATH, "media/other.jpg"))), "the original does not show");
        String twice =
                SPANISH.replace("pictures:\n", "pictures:\n  - {file: \"" + PATH + "\", alt: \"Una corredora\"}\n");
        mistakes(archive(pack.with(path, twice)), "named twice");
    }

    @Test
    void aPictureWithoutWordsIsRefused() {
        mistakes(
                archive(PicturedPack.pack(PICTURE, "jpg").change(ARTICLE, "    alt: \"A runner in the park\"\n", "")),
                "alt");
    }

    @Test
    void aPictureThatIsNotInThePackIsRefused() {
        Map<String, byte[]> files = PicturedPack.files(PicturedPack.pack(PICTURE, "jpg"), PICTURE, "jpg");
        files.remove(PATH);
        mistakes(PackArchive.write(PicturedPack.sealed(files)), "the pack does not have");
    }

    @Test
    void aPictureThatNoItemShowsIsRefused() {
        mistakes(archive(new SamplePack()), PATH + ":0: no item shows it");
    }

    @Test
    void aPictureThatIsCalledByAnotherChecksumIsRefused() {
        String other = PicturedPack.path(new byte[] {1}, "jpg");
        Map<String, byte[]> files =
                PicturedPack.files(PicturedPack.pack(PICTURE, "jpg").change(ARTICLE, PATH, other), PICTURE, "jpg");
        files.put(other, PICTURE);
        files.remove(PATH);
        mistakes(PackArchive.write(PicturedPack.sealed(files)), "checksum");
    }

    @Test
    void aPictureThatWasChangedRemovedOrAddedAfterSealingIsRefused() {
        Map<String, byte[]> sealed =
                PicturedPack.sealed(PicturedPack.files(PicturedPack.pack(PICTURE, "jpg"), PICTURE, "jpg"));
        Map<String, byte[]> changed = new TreeMap<>(sealed);
        changed.put(PATH, new byte[] {1, 2, 3});
        refused(Reason.ALTERED, PackArchive.write(changed));
        Map<String, byte[]> fewer = new TreeMap<>(sealed);
        fewer.remove(PATH);
        refused(Reason.ALTERED, PackArchive.write(fewer));
        Map<String, byte[]> more = new TreeMap<>(sealed);
        more.put(PicturedPack.path(new byte[] {1}, "png"), new byte[] {1});
        refused(Reason.ALTERED, PackArchive.write(more));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media/../../%s.jpg",
                "media/%s/../x.jpg",
                "media\\%s.jpg",
                "/media/%s.jpg",
                "media/%s.svg",
                "media/%s.html",
                "media/%s.jpg.html",
                "media/%s",
                "media/deeper/%s.jpg",
                "MEDIA/%s.jpg"
            })
    void aNameThatLeadsOutOrIsAnotherKindIsRefused(String pattern) {
        String path = pattern.formatted("a".repeat(64));
        refused(Reason.FOREIGN_FILES, PicturedPack.archive(PICTURE, "jpg", files -> {
            files.put(path, PICTURE);
            return files;
        }));
    }

    @Test
    void moreOrLargerMediaThanAPackHoldsAreRefusedWhileTheyAreUnpacked() {
        Map<String, byte[]> many = new TreeMap<>();
        for (int n = 0; n <= PackArchive.MOST_MEDIA; n++) {
            byte[] media = {(byte) n, (byte) (n >> 8)};
            many.put(PicturedPack.path(media, "png"), media);
        }
        refused(Reason.TOO_LARGE, PackArchive.write(many));
        byte[] large = new byte[PackArchive.MOST_BYTES_OF_MEDIA / 2 + 1];
        byte[] archive = PackArchive.write(Map.of(
                PicturedPack.path(new byte[] {1}, "mp4"), large, PicturedPack.path(new byte[] {2}, "mp4"), large));
        assertThat(archive.length).isLessThan(200_000);
        refused(Reason.TOO_LARGE, archive);
    }

    private static Illustration shown(ContentPack pack, Locale language) {
        return pack.items().stream()
                .filter(item ->
                        item.language().equals(language) && item.key().value().equals("why-calves"))
                .findFirst()
                .orElseThrow()
                .text()
                .illustrations()
                .getFirst();
    }

    private static byte[] archive(SamplePack pack) {
        return PackArchive.write(PicturedPack.sealed(PicturedPack.files(pack, PICTURE, "jpg")));
    }

    private static ReadPack read(byte[] archive) {
        return ReadPack.of(archive, key -> key.equals(SharedPack.KEY.open()));
    }

    private static void refused(Reason reason, byte[] archive) {
        PackRefused refused = catchThrowableOfType(PackRefused.class, () -> read(archive));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }

    private static void mistakes(byte[] archive, String why) {
        InvalidPack wrong = catchThrowableOfType(InvalidPack.class, () -> read(archive));
        assertThat(wrong).isNotNull().isNotInstanceOf(PackRefused.class).hasMessageContaining(why);
    }
}
