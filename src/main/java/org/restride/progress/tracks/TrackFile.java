package org.restride.progress.tracks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of recorded runs, read once and never kept.
 *
 * @param hash SHA-256 of its bytes, as hexadecimal digits
 * @param recorded in the order of the file
 */
public record TrackFile(String hash, List<Recorded> recorded) {

    private static final int PEEKED = 512;

    public TrackFile {
        recorded = List.copyOf(recorded);
    }

    /**
     * Reads GPX or TCX, packed (.gz) or not. The stream stays open.
     *
     * @throws TrackRefused if it is none of these, too large or damaged
     * @throws IOException if it can't be read to its end
     */
    public static TrackFile read(InputStream file, TrackLimits limits) throws TrackRefused, IOException {
        MessageDigest digest = sha256();
        InputStream bytes = new DigestInputStream(new Bounded(file, limits.bytes()), digest);
        try {
            List<Recorded> recorded = recorded(new BufferedInputStream(bytes), limits);
            bytes.transferTo(OutputStream.nullOutputStream());
            return new TrackFile(HexFormat.of().formatHex(digest.digest()), recorded);
        } catch (Bounded.TooMuch tooMuch) {
            throw new TrackRefused(TrackRefused.Reason.TOO_LARGE);
        } catch (ZipException | EOFException damaged) {
            throw new TrackRefused(TrackRefused.Reason.DAMAGED);
        }
    }

    private static List<Recorded> recorded(BufferedInputStream bytes, TrackLimits limits)
            throws TrackRefused, IOException {
        byte[] head = peek(bytes);
        if (head.length == 0) {
            throw new TrackRefused(TrackRefused.Reason.EMPTY);
        }
        if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            try (GZIPInputStream packed = new GZIPInputStream(bytes)) {
                BufferedInputStream unpacked = new BufferedInputStream(new Bounded(packed, limits.unpackedBytes()));
                return document(unpacked, peek(unpacked), limits);
            }
        }
        return document(bytes, head, limits);
    }

    private static List<Recorded> document(BufferedInputStream bytes, byte[] head, TrackLimits limits)
            throws TrackRefused, IOException {
        if (head.length > 11 && head[8] == '.' && head[9] == 'F' && head[10] == 'I' && head[11] == 'T') {
            throw new TrackRefused(TrackRefused.Reason.FIT);
        }
        skipBlanks(bytes);
        List<Recorded> recorded = new TrackReader(limits).read(bytes);
        if (recorded.isEmpty()) {
            throw new TrackRefused(TrackRefused.Reason.EMPTY);
        }
        return recorded;
    }

    private static byte[] peek(BufferedInputStream bytes) throws IOException {
        bytes.mark(PEEKED);
        byte[] head = bytes.readNBytes(PEEKED);
        bytes.reset();
        return head;
    }

    /** Some apps put blanks before the document, which its format forbids. */
    private static void skipBlanks(BufferedInputStream bytes) throws IOException {
        int next;
        do {
            bytes.mark(1);
            next = bytes.read();
        } while (next == ' ' || next == '\t' || next == '\r' || next == '\n');
        bytes.reset();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
