package org.restride.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.PackRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a pack says of itself and of each of its files; signed, so that whoever trusts the signer can trust the whole.
 *
 * @param format 1
 * @param licence SPDX identifier
 * @param from name of the clinic that made it
 * @param key of the signer, see {@link PackKey}
 * @param files SHA-256 in hexadecimal by path, of every file but the manifest and its seal
 */
record PackManifest(
        int format,
        String name,
        String version,
        String licence,
        String from,
        String key,
        SortedMap<String, String> files) {

    static final String FILE = "manifest.json";
    static final String SEAL = "manifest.sig";

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Says what is in the files; those have no manifest yet. */
    static PackManifest of(
            String name, String version, String licence, String from, PackKey key, Map<String, byte[]> files) {
        SortedMap<String, String> sums = new TreeMap<>();
        files.forEach((path, file) -> sums.put(path, sum(file)));
        return new PackManifest(FORMAT, name, version, licence, from, key.text(), sums);
    }

    PackKey signer() {
        return new PackKey(key);
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /**
     * The manifest of these files, after the seal and every checksum were found right.
     *
     * @throws PackRefused if it is missing, not signed by its own key, or says something else than the files
     */
    static PackManifest verified(SortedMap<String, byte[]> files) {
        byte[] written = files.get(FILE);
        byte[] seal = files.get(SEAL);
        if (written == null || seal == null) {
            throw new PackRefused(Reason.NO_MANIFEST, written == null ? FILE : SEAL, "the file is missing");
        }
        PackManifest manifest = read(PackArchive.text(FILE, written));
        if (!PackKey.read(manifest.key()).verifies(written, signature(seal))) {
            throw new PackRefused(Reason.ALTERED, SEAL, "the signature does not fit the manifest");
        }
        SortedMap<String, byte[]> rest = new TreeMap<>(files);
        rest.remove(FILE);
        rest.remove(SEAL);
        rest.forEach((path, file) -> {
            @Nullable String promised = manifest.files().get(path);
            if (promised == null) {
                throw new PackRefused(Reason.ALTERED, path, "the manifest does not name it");
            } else if (!promised.equals(sum(file))) {
                throw new PackRefused(Reason.ALTERED, path, "was changed after the pack was made");
            }
        });
        manifest.files().keySet().stream()
                .filter(path -> !rest.containsKey(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new PackRefused(Reason.ALTERED, path, "the file is missing");
                });
        return manifest;
    }

    private static PackManifest read(String text) {
        try {
            PackManifest manifest = JSON.readValue(text, PackManifest.class);
            if (manifest == null || !manifest.isWhole()) {
                throw new PackRefused(Reason.NO_MANIFEST, FILE, "lacks something");
            }
            if (manifest.format() != FORMAT) {
                throw new PackRefused(Reason.NO_MANIFEST, FILE, "is of another format than " + FORMAT);
            }
            return manifest;
        } catch (JacksonException wrong) {
            throw new PackRefused(Reason.NO_MANIFEST, FILE, "not the JSON of a manifest");
        }
    }

    private boolean isWhole() {
        return Objects.nonNull(name)
                && Objects.nonNull(version)
                && Objects.nonNull(licence)
                && Objects.nonNull(from)
                && Objects.nonNull(key)
                && Objects.nonNull(files)
                && from.length() <= 120;
    }

    private static byte[] signature(byte[] seal) {
        try {
            return Base64.getDecoder().decode(PackArchive.text(SEAL, seal).strip());
        } catch (IllegalArgumentException notBase64) {
            throw new PackRefused(Reason.ALTERED, SEAL, "is no signature");
        }
    }

    private static String sum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static byte[] seal(byte[] signature) {
        return Base64.getEncoder().encodeToString(signature).getBytes(StandardCharsets.US_ASCII);
    }
}
