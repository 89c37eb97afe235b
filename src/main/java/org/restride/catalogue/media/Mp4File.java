package org.restride.catalogue.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the parts of an MP4 file lie: read from the heads of its outermost boxes alone.
 *
 * @param moov what the film is made of, in memory
 * @param data where the samples may lie
 */
record Mp4File(ByteBuffer moov, List<Extent> data) {

    /** From a place in the file up to another one, which no longer belongs to it. */
    record Extent(long from, long to) {}

    /** Bytes; a minute of film needs a tenth of it. */
    private static final int LONGEST_MOOV = 4 * 1024 * 1024;

    private static final int MOST_BOXES = 200;
    private static final int MOST_BRANDS = 40;
    private static final Set<String> FRAGMENTS = Set.of("moof", "styp", "sidx", "mfra");
    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1",
            "M4V ", "M4VH", "M4VP", "MSNV", "XAVC", "3gp4", "3gp5", "3gp6");

    static Mp4File read(FileChannel file) throws IOException {
        long size = file.size();
        ByteBuffer moov = null;
        List<Extent> data = new ArrayList<>();
        long at = 0;
        for (int box = 0; at < size; box++) {
            if (box == MOST_BOXES) {
                throw Refused.damaged();
            }
            ByteBuffer head = bytes(file, at, (int) Math.min(16, size - at));
            long end = end(head, at, size);
            int headLength = head.remaining() >= Box.HEAD && head.getInt(0) == 1 ? 16 : Box.HEAD;
            String type = Box.type(head, 4);
            if (box == 0) {
                requireBrand(
                        type, bytes(file, at + headLength, (int) Math.min(MOST_BRANDS * 4L, end - at - headLength)));
            } else if (FRAGMENTS.contains(type)) {
                throw Refused.because("fragmented");
            } else if (type.equals("mdat")) {
                data.add(new Extent(at + headLength, end));
            } else if (type.equals("moov")) {
                if (moov != null || end - at > LONGEST_MOOV) {
                    throw Refused.damaged();
                }
                moov = bytes(file, at + headLength, (int) (end - at - headLength));
            }
            at = end;
        }
        if (moov == null) {
            throw Refused.damaged();
        }
        return new Mp4File(moov, List.copyOf(data));
    }

    private static long end(ByteBuffer head, long at, long size) {
        if (head.remaining() < Box.HEAD) {
            throw Refused.damaged();
        }
        long length = Integer.toUnsignedLong(head.getInt(0));
        int least = Box.HEAD;
        if (length == 1) {
            least = 16;
            length = head.remaining() < least ? -1 : head.getLong(Box.HEAD);
        } else if (length == 0) {
            length = size - at;
        }
        if (length < least || length > size - at) {
            throw Refused.damaged();
        }
        return at + length;
    }

    /** The first brand, a version, and the brands with which it goes together. */
    private static void requireBrand(String type, ByteBuffer brands) {
        if (!type.equals("ftyp") || brands.remaining() < 8) {
            throw Refused.damaged();
        }
        List<String> named = IntStream.iterate(0, at -> at + 4 <= brands.remaining(), at -> at + 4)
                .filter(at -> at != 4)
                .mapToObj(at -> Box.type(brands, at))
                .toList();
        if (named.stream().noneMatch(BRANDS::contains)) {
            throw Refused.because(named.getFirst().equals("qt  ") ? "quicktime" : "unknown");
        }
    }

    boolean holds(Extent samples) {
        return samples.from() <= samples.to()
                && data.stream().anyMatch(each -> each.from() <= samples.from() && samples.to() <= each.to());
    }

    static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
