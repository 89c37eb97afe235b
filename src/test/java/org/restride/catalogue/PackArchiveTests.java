package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.packs.InvalidPack;

/** Packs from strangers: what is no pack is refused with a word that says why, and harms nobody. */
class PackArchiveTests {

    private static final int SPOILT = 3_000;

    @Test
    void whatWasPackedIsUnpacked() {
        SortedMap<String, byte[]> files = PackArchive.read(SharedPack.archive());
        PackManifest manifest = PackManifest.verified(files);
        assertThat(manifest.name()).isEqualTo("Sample");
        assertThat(manifest.from()).isEqualTo(SharedPack.FROM);
        assertThat(manifest.files()).hasSize(files.size() - 2);
        assertThat(PackParser.parse(ReadPack.texts(files)).items()).hasSize(3);
    }

    @Test
    void theSameFilesGiveTheSameBytes() {
        Map<String, byte[]> files = SharedPack.bytes(new SamplePack());
        assertThat(PackArchive.write(files)).isEqualTo(PackArchive.write(new TreeMap<>(files)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../pack.yaml",
                "exercises/../../etc/passwd.en.md",
                "/exercises/heel-lift.en.md",
                "C:\\exercises\\heel-lift.en.md",
                "exercises\\heel-lift.en.md",
                "exercises/Heel-Lift.en.md",
                "exercises/heel-lift.en.md/",
                "questions/red-flags.yaml",
                "rules/worklist.yaml",
                "templates/easy.yaml",
                "figures/heel-lift.svg",
                "media/heel-lift.html",
                "exercises/heel\u0000-lift.en.md",
                ""
            })
    void namesThatLeadElsewhereAreRefused(String path) {
        refused(PackArchive.write(Map.of(path, bytes("text"))), "is no file that a pack can hold");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        byte[] zeros = new byte[PackArchive.MOST_BYTES_A_FILE + 1];
        refused(PackArchive.write(Map.of("articles/bomb.en.md", zeros)), "larger than");
        Map<String, byte[]> many = new TreeMap<>();
        for (int n = 0; n <= PackArchive.MOST_BYTES_UNPACKED / PackArchive.MOST_BYTES_A_FILE; n++) {
            many.put("articles/bomb-" + n + ".en.md", Arrays.copyOf(zeros, PackArchive.MOST_BYTES_A_FILE));
        }
        byte[] archive = PackArchive.write(many);
        assertThat(archive.length).isLessThan(PackArchive.MOST_BYTES / 10);
        refused(archive, "unpacks to more than");
    }

    @Test
    void tenThousandFilesAreRefused() {
        Map<String, byte[]> many = new TreeMap<>();
        for (int n = 0; n < 10_000; n++) {
            many.put("articles/a" + n + ".en.md", bytes("x"));
        }
        refused(PackArchive.write(many), "more than 2000 files");
    }

    @Test
    void anArchiveThatIsTooLargeIsNotEvenOpened() {
        refused(new byte[PackArchive.MOST_BYTES + 1], "larger than");
    }

    @Test
    void aFileThatStandsThereTwiceIsRefused() throws IOException {
        byte[] archive =
                PackArchive.write(Map.of("articles/aa.en.md", bytes("one"), "articles/bb.en.md", bytes("two")));
        byte[] twice = new String(archive, StandardCharsets.ISO_8859_1)
                .replace("articles/bb.en.md", "articles/aa.en.md")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(twice, "stands there twice");
    }

    @Test
    void whatIsNoZipIsRefused() {
        refused(new byte[0], "not a zip file");
        refused(bytes("name: Sample"), "not a zip file");
        byte[] archive = SharedPack.archive();
        refused(Arrays.copyOf(archive, archive.length / 3), "");
    }

    @Test
    void anEncryptedArchiveIsRefused() {
        byte[] archive = PackArchive.write(Map.of("pack.yaml", bytes("name: Sample")));
        // The flag of an encrypted entry.
        archive[6] |= 1;
        refused(archive, "not a zip file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE"})
    void anotherEncodingIsRefused(String charset) throws IOException {
        byte[] file = "Preparación".getBytes(charset);
        assertThatThrownBy(() -> PackArchive.text("articles/a.es.md", file)).isInstanceOf(InvalidPack.class);
    }

    @Test
    void signsThatAreNoTextAreRefused() {
        for (String text : new String[] {"a\u0000b", "\uFEFFname: Sample", "a\u001Bb"}) {
            assertThatThrownBy(() -> PackArchive.text("pack.yaml", bytes(text)))
                    .isInstanceOf(InvalidPack.class)
                    .hasMessageContaining("signs that are no text");
        }
    }

    @Test
    void whateverIsSpoiltIsRefusedAndNothingElseIsThrown() {
        byte[] whole = SharedPack.archive();
        Random random = new Random(20_261_122);
        int refused = 0;
        for (int n = 0; n < SPOILT; n++) {
            try {
                readAll(spoil(whole, random));
            } catch (InvalidPack expected) {
                refused++;
            }
        }
        // Some spots of a zip file mean nothing, the time of a file for example.
        assertThat(refused).isGreaterThan(SPOILT / 2);
    }

    @Test
    void whateverIsSpoiltInAFilesTextIsRefusedOrRead() {
        Map<String, byte[]> files = SharedPack.bytes(new SamplePack());
        Random random = new Random(42);
        String[] paths = files.keySet().toArray(String[]::new);
        for (int n = 0; n < SPOILT; n++) {
            Map<String, byte[]> spoilt = new TreeMap<>(files);
            String path = paths[random.nextInt(paths.length)];
            spoilt.put(path, spoil(files.get(path), random));
            try {
                PackParser.parse(ReadPack.texts(spoilt));
            } catch (InvalidPack expected) {
                assertThat(expected.problems()).isNotEmpty();
            }
        }
    }

    private static void readAll(byte[] archive) {
        SortedMap<String, byte[]> files = PackArchive.read(archive);
        PackManifest.verified(files);
        PackParser.parse(ReadPack.texts(files));
    }

    /** Turns, cuts, doubles or replaces some bytes. */
    private static byte[] spoil(byte[] whole, Random random) {
        byte[] spoilt = whole.clone();
        int at = random.nextInt(spoilt.length);
        switch (random.nextInt(4)) {
            case 0 -> spoilt[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> spoilt = Arrays.copyOf(spoilt, at);
            case 2 -> {
                int length = Math.min(1 + random.nextInt(64), spoilt.length - at);
                System.arraycopy(spoilt, at, spoilt, random.nextInt(spoilt.length - length + 1), length);
            }
            default -> {
                for (int n = 0; n < 4; n++) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
                }
            }
        }
        return spoilt;
    }

    private static void refused(byte[] archive, String why) {
        assertThatThrownBy(() -> PackArchive.read(archive))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining(why);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
