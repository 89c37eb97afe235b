package org.restride.catalogue.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples of a track lie and when they are shown. The tables keep exactly the bytes that their entries take: what else stood in
 * their boxes is gone.
 *
 * @param times {@code stts}
 * @param shifts {@code ctts}, if there is one
 * @param keys {@code stss}, if there is one
 * @param perChunk {@code stsc}
 * @param sizes {@code stsz}
 * @param offsets of the chunks in the file
 * @param lengths of the chunks in bytes
 * @param duration of all samples, in the track's own unit
 */
record SampleTable(
        byte[] times,
        byte @Nullable [] shifts,
        byte @Nullable [] keys,
        byte[] perChunk,
        byte[] sizes,
        long[] offsets,
        long[] lengths,
        long duration) {

    /** A minute at 240 pictures a second is 14,400 samples, of 96 kHz sound 5,625. */
    private static final int MOST_SAMPLES = 20_000;

    static SampleTable read(List<Box> boxes) {
        Box sizeBox = Box.require(boxes, "stsz");
        int each = sizeBox.atLeast(12).getInt(4);
        int samples = count(sizeBox.body(), 8);
        if (samples == 0 || each < 0) {
            throw Refused.damaged();
        }
        byte[] sizes = exact(sizeBox, 12, each == 0 ? samples : 0, 4);
        byte[] times = table(Box.require(boxes, "stts"), 8);
        byte[] perChunk = table(Box.require(boxes, "stsc"), 12);
        long[] offsets = offsets(boxes);
        long[] lengths = lengths(ByteBuffer.wrap(perChunk), ByteBuffer.wrap(sizes), samples, offsets.length);
        byte[] shifts = Box.find(boxes, "ctts").map(box -> table(box, 8)).orElse(null);
        byte[] keys = Box.find(boxes, "stss").map(box -> table(box, 4)).orElse(null);
        if (shifts != null) {
            requireAll(ByteBuffer.wrap(shifts), samples);
        }
        if (keys != null) {
            requireKeys(ByteBuffer.wrap(keys), samples);
        }
        return new SampleTable(
                times, shifts, keys, perChunk, sizes, offsets, lengths, requireAll(ByteBuffer.wrap(times), samples));
    }

    private static long[] offsets(List<Box> boxes) {
        Optional<Box> wide = Box.find(boxes, "co64");
        int width = wide.isPresent() ? 8 : 4;
        ByteBuffer table = ByteBuffer.wrap(table(wide.orElseGet(() -> Box.require(boxes, "stco")), width));
        long[] offsets = new long[table.getInt(4)];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = width == 8 ? table.getLong(8 + 8 * i) : Integer.toUnsignedLong(table.getInt(8 + 4 * i));
        }
        return offsets;
    }

    /** Adds up the samples of each chunk, and sees that every sample has its place. */
    private static long[] lengths(ByteBuffer perChunk, ByteBuffer sizes, int samples, int chunks) {
        long[] lengths = new long[chunks];
        int runs = perChunk.getInt(4);
        int run = -1;
        int sample = 0;
        for (int chunk = 1; chunk <= chunks; chunk++) {
            if (run + 1 < runs && perChunk.getInt(8 + 12 * (run + 1)) == chunk) {
                run++;
            }
            int inChunk = run < 0 ? 0 : perChunk.getInt(8 + 12 * run + 4);
            if (inChunk < 1 || inChunk > samples - sample || perChunk.getInt(8 + 12 * run + 8) != 1) {
                throw Refused.damaged();
            }
            for (int end = sample + inChunk; sample < end; sample++) {
                lengths[chunk - 1] += size(sizes, sample);
            }
        }
        if (run + 1 != runs || sample != samples) {
            throw Refused.damaged();
        }
        return lengths;
    }

    private static long size(ByteBuffer sizes, int sample) {
        int each = sizes.getInt(4);
        return each > 0 ? each : Integer.toUnsignedLong(sizes.getInt(12 + 4 * sample));
    }

    /** Runs of samples, each a number and a value: they must be as many as there are; gives the sum of the values. */
    private static long requireAll(ByteBuffer runs, int samples) {
        long seen = 0;
        long sum = 0;
        for (int at = 8; at < runs.capacity(); at += 8) {
            long inRun = Integer.toUnsignedLong(runs.getInt(at));
            seen += inRun;
            if (inRun == 0 || seen > samples) {
                throw Refused.damaged();
            }
            sum += inRun * Integer.toUnsignedLong(runs.getInt(at + 4));
        }
        if (seen != samples) {
            throw Refused.damaged();
        }
        return sum;
    }

    private static void requireKeys(ByteBuffer keys, int samples) {
        int before = 0;
        for (int at = 8; at < keys.capacity(); at += 4) {
            int key = keys.getInt(at);
            if (key <= before || key > samples) {
                throw Refused.damaged();
            }
            before = key;
        }
    }

    private static byte[] table(Box box, int entry) {
        return exact(box, 8, count(box.atLeast(8), 4), entry);
    }

    private static int count(ByteBuffer body, int at) {
        int count = body.getInt(at);
        if (count < 0 || count > MOST_SAMPLES) {
            throw Refused.damaged();
        }
        return count;
    }

    private static byte[] exact(Box box, int head, int entries, int entry) {
        byte[] bytes = new byte[head + entries * entry];
        box.atLeast(bytes.length).get(0, bytes);
        return bytes;
    }
}
