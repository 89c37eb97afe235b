package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.packs.InvalidPack;
import org.restride.catalogue.PackRefused.Reason;

/** Packs that mean harm, or were spoilt on their way, though a trusted clinic signed them: each is refused with its own reason. */
class HostilePackTests {

    private static final String ARTICLE = SamplePack.ARTICLE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../outside.en.md",
                "articles/../../outside.en.md",
                "/articles/outside.en.md",
                "articles\\outside.en.md",
                "articles/%2e%2e/outside.en.md",
                "C:/outside.en.md"
            })
    void aPathThatLeadsOutIsRefused(String path) {
        refused(Reason.FOREIGN_FILES, signedWith(path, "text".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() {
        byte[] bomb = signedWith("articles/bomb.en.md", new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        refused(Reason.TOO_LARGE, bomb);
    }

    /** Sizes that are told in the archive don't count. */
    @Test
    void aFileThatLiesAboutItsSizeIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("articles/bomb.en.md"));
            zip.write(new byte[5_000_000]);
            zip.closeEntry();
        }
        byte[] archive = bytes.toByteArray();
        int told = indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 24;
        Arrays.fill(archive, told, told + 4, (byte) 1);
        refused(Reason.TOO_LARGE, archive);
    }

    @Test
    void anArchiveInAnArchiveIsRefused() {
        refused(Reason.FOREIGN_FILES, signedWith("articles/inner.zip", SharedPack.archive()));
        refused(Reason.NO_TEXT, resigned(files -> with(files, ARTICLE, SharedPack.archive())));
    }

    @Test
    void tenThousandFilesAreRefused() {
        Map<String, byte[]> many = new TreeMap<>();
        for (int n = 0; n < 10_000; n++) {
            many.put("articles/a" + n + ".en.md", new byte[] {'x'});
        }
        refused(Reason.TOO_LARGE, PackArchive.write(many));
    }

    @ParameterizedTest
    @ValueSource(strings = {"media/huge.png", "figures/huge.png", "huge.jpg"})
    void aHugePictureIsRefused(String path) {
        refused(signedWith(path, picture(60_000, 60_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures/heel-lift.svg", "media/heel-lift.svg", "heel-lift.svg"})
    void aDrawingWithScriptIsRefused(String path) {
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        refused(Reason.FOREIGN_FILES, signedWith(path, drawing));
    }

    @Test
    void aFigureThatIsNoFigureIsRefused() {
        byte[] drawing = "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        mistakes(resigned(files -> with(files, "figures/heel-lift.json", drawing)), "figures/heel-lift.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[press](javascript:alert(1))",
                "[press](data:text/html;base64,PHNjcmlwdD4=)",
                "![see](https://example.org/pixel.gif)",
                "<a href=\"javascript:alert(1)\">press</a>",
                "<iframe src=\"https://example.org\"></iframe>"
            })
    void scriptInMarkdownIsRefused(String line) {
        mistakes(resigned(files -> change(files, ARTICLE, "## The short answer", line)), ARTICLE);
    }

    @Test
    void scriptInAnAddressOfASourceIsRefused() {
        InvalidPack wrong = catchThrowableOfType(
                InvalidPack.class,
                () -> read(resigned(
                        files -> change(files, "sources.yaml", "https://example.org/calves", "javascript:alert(1)"))));
        assertThat(wrong).hasMessageContaining("sources.yaml").hasMessageContaining("https://");
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [\"ha\", \"ha\"]\n");
        for (int n = 1; n < 30; n++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(n, n, n - 1, n - 1));
        }
        mistakes(signedWith("codes.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8)), "anchors and aliases");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: !!javax.script.ScriptEngineManager [x]",
                "name: *unknown",
                "name: a\nname: b",
                "name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "name: a\n---\nname: b",
                "\tname: a",
                "- a list",
                "name: {",
                ""
            })
    void yamlThatIsNotPlainIsRefused(String yaml) {
        mistakes(signedWith("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)), "pack.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "ISO-8859-1", "IBM1047"})
    void anotherEncodingIsRefused(String encoding) {
        byte[] text = "título: \u00ABniño\u00BB".getBytes(Charset.forName(encoding));
        refused(Reason.NO_TEXT, signedWith(ARTICLE, text));
    }

    @Test
    void aNameThatStandsThereTwiceIsRefused() {
        byte[] archive = signedWith("articles/why-calvez.en.md", new byte[] {'x'});
        refused(Reason.FOREIGN_FILES, replaced(archive, "articles/why-calvez.en.md", ARTICLE));
    }

    @Test
    void anItemThatIsThereUnderTwoKindsIsRefused() {
        byte[] archive = resigned(files -> {
            byte[] habit = new String(files.getOrDefault(ARTICLE, new byte[0]), StandardCharsets.UTF_8)
                    .replace("kind: article", "kind: habit")
                    .getBytes(StandardCharsets.UTF_8);
            return with(files, "habits/why-calves.en.md", habit);
        });
        mistakes(archive, "taken by another kind");
    }

    @Test
    void aFileThatIsNotTheSignedOneIsRefused() {
        refused(Reason.ALTERED, SharedPack.archive(files -> change(files, ARTICLE, "Strong calves", "Strong pills")));
    }

    @Test
    void anAlteredSignatureIsRefused() {
        refused(Reason.ALTERED, SharedPack.archive(files -> {
            byte[] seal = files.getOrDefault(PackManifest.SEAL, new byte[0]).clone();
            seal[10] = (byte) (seal[10] == 'A' ? 'B' : 'A');
            return with(files, PackManifest.SEAL, seal);
        }));
    }

    @Test
    void aManifestWithoutASealIsRefused() {
        refused(Reason.NO_MANIFEST, SharedPack.archive(files -> {
            Map<String, byte[]> left = new TreeMap<>(files);
            left.remove(PackManifest.SEAL);
            return left;
        }));
    }

    @Test
    void anUnknownKeyIsRefusedWithItsFingerprint() {
        byte[] archive = SharedPack.archive();
        PackRefused unknown = catchThrowableOfType(PackRefused.class, () -> ReadPack.of(archive, key -> false));
        assertThat(unknown.reason()).isEqualTo(Reason.UNKNOWN_KEY);
        assertThat(unknown.problems().getFirst().what())
                .isEqualTo(SharedPack.KEY.open().fingerprint());
    }

    /** The stranger's key in the manifest, and the stranger's seal, under the name of a clinic that is trusted. */
    @Test
    void whoSignsInTheNameOfAnotherIsRefused() {
        PackKey.Pair stranger = PackKey.Pair.make();
        byte[] archive = SharedPack.archive(files -> {
            byte[] manifest = new String(files.getOrDefault(PackManifest.FILE, new byte[0]), StandardCharsets.UTF_8)
                    .replace(SharedPack.KEY.open().text(), stranger.open().text())
                    .getBytes(StandardCharsets.UTF_8);
            return with(
                    with(files, PackManifest.FILE, manifest),
                    PackManifest.SEAL,
                    PackManifest.seal(stranger.sign(manifest)));
        });
        refused(Reason.UNKNOWN_KEY, archive);
    }

    @Test
    void whoTellsAStoryAsTheirNameIsCutShort() {
        String long100 = "n".repeat(100);
        Map<String, byte[]> files = SharedPack.bytes(new SamplePack()
                .change("pack.yaml", "Sample", long100)
                .change("pack.yaml", "CC0-1.0", "l".repeat(100)));
        PackManifest manifest =
                PackManifest.of(long100, "1", "l".repeat(100), "c".repeat(120), SharedPack.KEY.open(), files);
        assertThat(read(PackArchive.write(SharedPack.sealed(files, manifest))).from())
                .hasSize(300)
                .startsWith(long100)
                .endsWith("…");
        PackManifest longer =
                PackManifest.of(long100, "1", "l".repeat(100), "c".repeat(121), SharedPack.KEY.open(), files);
        refused(Reason.NO_MANIFEST, PackArchive.write(SharedPack.sealed(files, longer)));
    }

    private static ReadPack read(byte[] archive) {
        return ReadPack.of(archive, key -> key.equals(SharedPack.KEY.open()));
    }

    private static void refused(Reason reason, byte[] archive) {
        assertThat(refused(archive).reason()).isEqualTo(reason);
    }

    private static PackRefused refused(byte[] archive) {
        PackRefused refused = catchThrowableOfType(PackRefused.class, () -> read(archive));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).isNotEmpty();
        return refused;
    }

    private static void mistakes(byte[] archive, String why) {
        InvalidPack wrong = catchThrowableOfType(InvalidPack.class, () -> read(archive));
        assertThat(wrong).isNotNull().isNotInstanceOf(PackRefused.class).hasMessageContaining(why);
    }

    /** Signed by the trusted clinic as if all were right. */
    private static byte[] signedWith(String path, byte[] file) {
        return resigned(files -> with(files, path, file));
    }

    private static byte[] resigned(UnaryOperator<Map<String, byte[]>> spoil) {
        Map<String, byte[]> files = spoil.apply(SharedPack.bytes(new SamplePack()));
        PackManifest manifest =
                PackManifest.of("Sample", "1", "CC0-1.0", SharedPack.FROM, SharedPack.KEY.open(), files);
        return PackArchive.write(SharedPack.sealed(files, manifest));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String path, byte[] file) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(path, file);
        return more;
    }

    private static Map<String, byte[]> change(Map<String, byte[]> files, String path, String old, String text) {
        String before = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        assertThat(before).contains(old);
        return with(files, path, before.replace(old, text).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replaced(byte[] archive, String old, String text) {
        return new String(archive, StandardCharsets.ISO_8859_1)
                .replace(old, text)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The beginning of a PNG that says it has so many dots. */
    private static byte[] picture(int width, int height) {
        java.nio.ByteBuffer file = java.nio.ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        file.putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        file.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(file.array(), 12, 17);
        return file.putInt((int) sum.getValue()).array();
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
