package org.restride.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The sample pack with a picture or film that its article shows, signed as if all were right. */
final class PicturedPack {

    private PicturedPack() {}

    static byte[] archive(byte[] media, String ending) {
        return archive(media, ending, files -> files);
    }

    /**
     * @param spoil gets the files before they are sealed
     */
    static byte[] archive(byte[] media, String ending, UnaryOperator<Map<String, byte[]>> spoil) {
        return PackArchive.write(sealed(spoil.apply(files(pack(media, ending), media, ending))));
    }

    static SamplePack pack(byte[] media, String ending) {
        return new SamplePack().change(SamplePack.ARTICLE, "audience: patient\n", """
                        audience: patient
                        pictures:
                          - file: "%s"
                            alt: "A runner in the park"
                            caption: "Slowly"
                        """.formatted(path(media, ending)));
    }

    static Map<String, byte[]> files(SamplePack pack, byte[] media, String ending) {
        Map<String, byte[]> files = new TreeMap<>(SharedPack.bytes(pack));
        files.put(path(media, ending), media);
        return files;
    }

    static Map<String, byte[]> sealed(Map<String, byte[]> files) {
        return SharedPack.sealed(
                files, PackManifest.of("Sample", "1", "CC0-1.0", SharedPack.FROM, SharedPack.KEY.open(), files));
    }

    static String path(byte[] media, String ending) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(media));
            return "media/" + hash + "." + ending;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
