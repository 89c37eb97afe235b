package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.restride.base.packs.InvalidPack;

/** A pack is whole and from the one whose key it names, or it is refused. */
class PackManifestTests {

    private static final String ARTICLE = SamplePack.ARTICLE;

    private final Map<String, byte[]> files = SharedPack.bytes(new SamplePack());
    private final Map<String, byte[]> sealed = SharedPack.sealed(files);

    @Test
    void aChangedFileIsFound() {
        sealed.put(ARTICLE, "Take two of these.".getBytes(StandardCharsets.UTF_8));
        refused(ARTICLE + ":0: was changed after the pack was made");
    }

    @Test
    void aFileTooManyOrTooFewIsFound() {
        sealed.put("articles/slipped-in.en.md", new byte[] {'x'});
        refused("slipped-in.en.md:0: the manifest does not name it");
        sealed.remove("articles/slipped-in.en.md");
        sealed.remove(ARTICLE);
        refused(ARTICLE + ":0: the file is missing");
    }

    @Test
    void aChangedManifestDoesNotFitItsSignature() {
        String manifest = new String(sealed.getOrDefault(PackManifest.FILE, new byte[0]), StandardCharsets.UTF_8);
        sealed.put(PackManifest.FILE, manifest.replace("CC0-1.0", "MIT").getBytes(StandardCharsets.UTF_8));
        refused("the signature does not fit the manifest");
    }

    @Test
    void aSignatureOfAnotherKeyIsRefused() {
        byte[] manifest = sealed.getOrDefault(PackManifest.FILE, new byte[0]);
        sealed.put(PackManifest.SEAL, PackManifest.seal(PackKey.Pair.make().sign(manifest)));
        refused("the signature does not fit the manifest");
        sealed.put(PackManifest.SEAL, "not Base64!".getBytes(StandardCharsets.UTF_8));
        refused("is no signature");
    }

    @Test
    void withoutManifestOrSealThereIsNoPack() {
        sealed.remove(PackManifest.SEAL);
        refused("manifest.sig:0: the file is missing");
        sealed.remove(PackManifest.FILE);
        refused("manifest.json:0: the file is missing");
    }

    @Test
    void anotherFormatOrNoneIsRefused() {
        for (String manifest :
                new String[] {"{}", "[]", "null", "{\"format\": \"x\"}", "{", "{\"files\": {\"a\": null}}"}) {
            sealed.put(PackManifest.FILE, manifest.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> PackManifest.verified(new TreeMap<>(sealed)))
                    .as(manifest)
                    .isInstanceOf(InvalidPack.class);
        }
    }

    @Test
    void aKeyIsAKeyOfTheRightKindOnly() {
        assertThat(PackKey.isKey(SharedPack.KEY.open().text())).isTrue();
        assertThat(PackKey.isKey(" " + SharedPack.KEY.open().text() + "\n")).isTrue();
        assertThat(PackKey.isKey("")).isFalse();
        assertThat(PackKey.isKey("MCowBQYDK2VwAyEA")).isFalse();
        assertThat(PackKey.isKey(SharedPack.KEY.open().text().replace("MCowBQYDK2Vw", "MCowBQYDK2Vu")))
                .isFalse();
        assertThat(SharedPack.KEY.open().fingerprint()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> PackManifest.verified(new TreeMap<>(sealed)))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining(why);
    }
}
