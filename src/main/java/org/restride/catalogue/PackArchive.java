package org.restride.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.restride.catalogue.PackRefused.Reason;

/**
 * A content pack as one zip file that may come from a stranger: only plain texts, pictures and films under plain names, and no more of them
 * than anybody needs. Pictures and films are only bytes here; what they are is found out where they are kept.
 * Nothing is written to a disk, and nothing is unpacked beyond the bounds, whatever the file says of its own sizes.
 */
final class PackArchive {

    /** Longest archive, in bytes: a film of the largest size goes in. */
    static final int MOST_BYTES = 50_000_000;

    static final int MOST_FILES = 2_000;
    static final int MOST_BYTES_A_FILE = 400_000;
    static final int MOST_BYTES_UNPACKED = 60_000_000;

    /** Pictures and films; a trusted clinic could keep the decoder busy with more. */
    static final int MOST_MEDIA = 300;

    static final int MOST_BYTES_OF_MEDIA = 45_000_000;

    private static final int AT_ONCE = 8_192;
    private static final int LONGEST_PATH = 120;
    private static final Pattern TOP = Pattern.compile(
            "(pack|sources|codes)\\.yaml|" + Pattern.quote(PackManifest.FILE) + "|" + PackManifest.SEAL);
    private static final Pattern BELOW = Pattern.compile(
            "(exercises|articles|habits|run-sessions)/[a-z0-9-]+\\.[a-z]{2}\\.md|figures/[a-z0-9-]+\\.json");

    private PackArchive() {}

    /** The same files give the same bytes. */
    static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The files by path.
     *
     * @throws PackRefused if the archive is none, or holds what a pack can't hold
     */
    static SortedMap<String, byte[]> read(byte[] archive) {
        if (archive.length > MOST_BYTES) {
            throw refuse(Reason.TOO_LARGE, "", "larger than " + MOST_BYTES + " bytes");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            int left = MOST_BYTES_UNPACKED;
            int mediaLeft = MOST_BYTES_OF_MEDIA;
            int media = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = requirePath(entry.getName());
                if (files.size() == MOST_FILES) {
                    throw refuse(Reason.TOO_LARGE, "", "more than " + MOST_FILES + " files");
                }
                byte[] file;
                if (PackPictures.isOne(path)) {
                    if (++media > MOST_MEDIA) {
                        throw refuse(Reason.TOO_LARGE, "", "more than " + MOST_MEDIA + " pictures and videos");
                    }
                    file = unpack(zip, path, mediaLeft, mediaLeft);
                    mediaLeft -= file.length;
                } else {
                    file = unpack(zip, path, MOST_BYTES_A_FILE, left);
                    left -= file.length;
                }
                if (files.put(path, file) != null) {
                    throw refuse(Reason.FOREIGN_FILES, path, "stands there twice");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refuse(Reason.NO_ARCHIVE, "", "not a zip file that can be read");
        }
        if (files.isEmpty()) {
            throw refuse(Reason.NO_ARCHIVE, "", "not a zip file, or an empty one");
        }
        return files;
    }

    /**
     * @throws PackRefused if the file is not text in UTF-8
     */
    static String text(String path, byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.chars().anyMatch(PackArchive::isControl)) {
                throw refuse(Reason.NO_TEXT, path, "has signs that are no text");
            }
            return text;
        } catch (CharacterCodingException wrong) {
            throw refuse(Reason.NO_TEXT, path, "is not written in UTF-8");
        }
    }

    private static byte[] unpack(ZipInputStream zip, String path, int most, int left) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] part = new byte[AT_ONCE];
        for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
            file.write(part, 0, read);
            if (file.size() > most) {
                throw refuse(Reason.TOO_LARGE, path, "larger than " + most + " bytes");
            }
            if (file.size() > left) {
                throw refuse(Reason.TOO_LARGE, "", "unpacks to more than " + MOST_BYTES_UNPACKED + " bytes");
            }
        }
        return file.toByteArray();
    }

    /** Names that a pack has, and therefore none that leads out of it. */
    private static String requirePath(String path) {
        if (path.length() > LONGEST_PATH
                || !(TOP.matcher(path).matches() || BELOW.matcher(path).matches() || PackPictures.isOne(path))) {
            throw refuse(Reason.FOREIGN_FILES, shown(path), "is no file that a pack can hold");
        }
        return path;
    }

    /** A name as it can be shown, whatever it is made of. */
    private static String shown(String path) {
        String plain = path.replaceAll("[^\\x21-\\x7E]", "?");
        return plain.length() > LONGEST_PATH ? plain.substring(0, LONGEST_PATH) + "…" : plain;
    }

    private static boolean isControl(int sign) {
        return (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t') || sign == 0xFEFF;
    }

    private static PackRefused refuse(Reason reason, String path, String what) {
        return new PackRefused(reason, path, what);
    }
}
