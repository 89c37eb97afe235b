package org.restride.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.restride.base.packs.PackInfo;

/** A signed pack as another clinic would send it, to be spoilt by tests. */
final class SharedPack {

    static final PackKey.Pair KEY = PackKey.Pair.make();
    static final String FROM = "The clinic across the river";

    private SharedPack() {}

    /** The sample pack, signed. */
    static byte[] archive() {
        return archive(files -> files);
    }

    /** The same from a pack that a test has changed. */
    static byte[] archive(SamplePack pack) {
        return PackArchive.write(sealed(bytes(pack)));
    }

    /**
     * @param spoilt gets the files with manifest and seal, and gives what is sent
     */
    static byte[] archive(UnaryOperator<Map<String, byte[]>> spoilt) {
        return PackArchive.write(spoilt.apply(sealed(bytes(new SamplePack()))));
    }

    /** The files with a manifest that fits them and its seal. */
    static Map<String, byte[]> sealed(Map<String, byte[]> files) {
        PackInfo info = PackParser.parse(ReadPack.texts(files)).info();
        return sealed(files, PackManifest.of(info.name(), info.version(), info.licence(), FROM, KEY.open(), files));
    }

    static Map<String, byte[]> sealed(Map<String, byte[]> files, PackManifest manifest) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(PackManifest.FILE, manifest.bytes());
        all.put(PackManifest.SEAL, PackManifest.seal(KEY.sign(manifest.bytes())));
        return all;
    }

    static Map<String, byte[]> bytes(SamplePack pack) {
        Map<String, byte[]> files = new TreeMap<>();
        pack.files().texts().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
