package org.restride.catalogue.media;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A track that is kept, with nothing of it but what a player needs.
 *
 * @param unit of the track's times, parts of a second
 * @param matrix how the picture is turned, as in {@code tkhd}
 * @param size width and height as shown, as in {@code tkhd}
 * @param shownFor as in {@code tkhd}, in the film's unit
 * @param edits entries of {@code elst} (version 0), if there are any
 * @param entry how the samples are coded, the whole box inside {@code stsd}
 */
record Mp4Track(
        boolean video,
        long unit,
        byte[] matrix,
        byte[] size,
        long shownFor,
        byte @Nullable [] edits,
        byte[] entry,
        SampleTable samples) {

    private static final int MOST_EDITS = 16;

    /** What a {@code trak} is for, before it is looked at closely. */
    static String handler(List<Box> trak) {
        Box handler = Box.require(Box.require(trak, "mdia").children(), "hdlr");
        return Box.type(handler.atLeast(12), 8);
    }

    static Mp4Track read(List<Box> trak, boolean video) {
        List<Box> media = Box.require(trak, "mdia").children();
        List<Box> information = Box.require(media, "minf").children();
        requireOwnData(information);
        List<Box> table = Box.require(information, "stbl").children();
        List<Box> entries = after(8, Box.require(table, "stsd"));
        if (entries.size() != 1) {
            throw Refused.because("tracks");
        }
        Box header = Box.require(trak, "tkhd");
        boolean wide = wide(header, 84, 96);
        ByteBuffer head = header.body();
        byte[] matrix = new byte[36];
        head.get(wide ? 52 : 40, matrix);
        byte[] size = new byte[8];
        head.get(wide ? 88 : 76, size);
        return new Mp4Track(
                video,
                unit(Box.require(media, "mdhd")),
                matrix,
                size,
                wide ? head.getLong(28) : Integer.toUnsignedLong(head.getInt(20)),
                edits(trak),
                video ? VideoEntry.clean(entries.getFirst()) : AudioEntry.clean(entries.getFirst()),
                SampleTable.read(table));
    }

    double seconds() {
        return (double) samples.duration() / unit;
    }

    /** The unit of {@code mdhd} and {@code mvhd}, which begin alike. */
    static long unit(Box header) {
        boolean wide = wide(header, 20, 32);
        long unit = Integer.toUnsignedLong(header.body().getInt(wide ? 20 : 12));
        if (unit == 0) {
            throw Refused.damaged();
        }
        return unit;
    }

    static boolean wide(Box header, int narrowBytes, int wideBytes) {
        int version = header.atLeast(4).get(0);
        if (version != 0 && version != 1) {
            throw Refused.damaged();
        }
        header.atLeast(version == 1 ? wideBytes : narrowBytes);
        return version == 1;
    }

    /** A film whose samples lie in another file, or anywhere on the web, is none. */
    private static void requireOwnData(List<Box> information) {
        Box references = Box.require(Box.require(information, "dinf").children(), "dref");
        for (Box reference : after(8, references)) {
            if ((reference.atLeast(4).getInt(0) & 1) == 0) {
                throw Refused.damaged();
            }
        }
    }

    private static List<Box> after(int fixed, Box box) {
        ByteBuffer body = box.atLeast(fixed);
        return Box.list(body.slice(fixed, body.remaining() - fixed));
    }

    private static byte @Nullable [] edits(List<Box> trak) {
        Box list = Box.find(trak, "edts")
                .flatMap(edits -> Box.find(edits.children(), "elst"))
                .orElse(null);
        if (list == null) {
            return null;
        }
        boolean wide = wide(list, 8, 8);
        int count = list.body().getInt(4);
        if (count < 0 || count > MOST_EDITS) {
            throw Refused.damaged();
        }
        ByteBuffer old = list.atLeast(8 + count * (wide ? 20 : 12));
        ByteBuffer edits = ByteBuffer.allocate(count * 12);
        for (int i = 0; i < count; i++) {
            int at = 8 + i * (wide ? 20 : 12);
            edits.putInt(wide ? narrow(old.getLong(at)) : old.getInt(at));
            edits.putInt(wide ? narrow(old.getLong(at + 8)) : old.getInt(at + 4));
            edits.putInt(old.getInt(at + (wide ? 16 : 8)));
        }
        return edits.array();
    }

    private static int narrow(long number) {
        if (number < -1 || number > Integer.MAX_VALUE) {
            throw Refused.damaged();
        }
        return (int) number;
    }

    /** How long the edits show the track, in the film's unit; 0 if there are none. */
    long editedFor() {
        long sum = 0;
        if (edits != null) {
            ByteBuffer entries = ByteBuffer.wrap(edits);
            for (int at = 0; at < edits.length; at += 12) {
                sum += Integer.toUnsignedLong(entries.getInt(at));
            }
        }
        return sum;
    }
}
