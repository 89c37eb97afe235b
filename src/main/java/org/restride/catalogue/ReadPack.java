package org.restride.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.restride.base.packs.InvalidPack;

/**
 * A pack from elsewhere that was signed by somebody trusted and holds what it says.
 *
 * @param media pictures and films by path, as they came: nobody has looked at them yet
 */
record ReadPack(PackManifest manifest, ContentPack pack, SortedMap<String, byte[]> media) {

    /** As much as the history keeps of what changed. */
    private static final int LONGEST_FROM = 300;

    /**
     * @param trusted whose packs are taken
     * @throws PackRefused if it is no such pack
     * @throws InvalidPack with every mistake of its items
     */
    static ReadPack of(byte[] archive, Predicate<PackKey> trusted) {
        SortedMap<String, byte[]> files = PackArchive.read(archive);
        PackManifest manifest = PackManifest.verified(files);
        PackKey key = manifest.signer();
        if (!trusted.test(key)) {
            throw new PackRefused(PackRefused.Reason.UNKNOWN_KEY, PackManifest.FILE, key.fingerprint());
        }
        SortedMap<String, byte[]> media = media(files, manifest);
        ContentPack pack = PackParser.parse(texts(files));
        if (!pack.info().name().equals(manifest.name())
                || !pack.info().version().equals(manifest.version())
                || !pack.info().licence().equals(manifest.licence())) {
            throw new InvalidPack(PackFrame.INFO, 1, "says something else than the manifest");
        }
        return new ReadPack(manifest, pack, media);
    }

    /** The texts of a pack's own files, without the manifest and its seal. */
    static PackFiles texts(Map<String, byte[]> files) {
        Map<String, String> texts = new HashMap<>();
        files.forEach((path, file) -> {
            if (!path.equals(PackManifest.FILE) && !path.equals(PackManifest.SEAL) && !PackPictures.isOne(path)) {
                texts.put(path, PackArchive.text(path, file));
            }
        });
        return new PackFiles(
                new TreeMap<>(texts),
                files.keySet().stream().filter(PackPictures::isOne).collect(Collectors.toSet()));
    }

    private static SortedMap<String, byte[]> media(SortedMap<String, byte[]> files, PackManifest manifest) {
        SortedMap<String, byte[]> media = new TreeMap<>();
        files.forEach((path, file) -> {
            if (PackPictures.isOne(path)) {
                if (!PackPictures.hash(path).equals(manifest.files().get(path))) {
                    throw new InvalidPack(path, 0, "is not called by its checksum");
                }
                media.put(path, file);
            }
        });
        return media;
    }

    /** From where its items came, for those who read them later; at most 300 characters. */
    String from() {
        String whole = manifest.name() + " " + manifest.version() + ", " + manifest.from() + ", " + manifest.licence();
        return whole.length() <= LONGEST_FROM ? whole : whole.substring(0, LONGEST_FROM - 1) + "…";
    }
}
