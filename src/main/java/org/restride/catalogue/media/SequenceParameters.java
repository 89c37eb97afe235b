package org.restride.catalogue.media;

import java.util.Set;

/**
 * What an H.264 stream says of its pictures (sequence parameter set, ITU-T H.264 7.3.2.1.1).
 *
 * @param width coded, in pixels, before cropping
 * @param height coded, in pixels, before cropping
 */
record SequenceParameters(int width, int height) {

    private static final int MACROBLOCK = 16;
    private static final int MOST_MACROBLOCKS = 4_096;
    private static final int BASELINE = 66;
    private static final int MAIN = 77;
    private static final int EXTENDED_BASELINE = 88;
    private static final int HIGH = 100;
    private static final Set<Integer> PLAYED = Set.of(BASELINE, MAIN, EXTENDED_BASELINE, HIGH);

    /**
     * @param unit the whole NAL unit, its first byte included
     */
    static SequenceParameters read(byte[] unit) {
        Bits bits = new Bits(unit);
        if ((bits.take(8) & 0x1f) != 7) {
            throw Refused.damaged();
        }
        int profile = bits.take(8);
        bits.take(16);
        bits.number();
        if (!PLAYED.contains(profile)) {
            throw Refused.because("profile");
        }
        if (profile == HIGH) {
            readHigh(bits);
        }
        bits.number();
        readOrder(bits);
        bits.number();
        bits.take(1);
        int across = bits.number() + 1;
        int down = bits.number() + 1;
        boolean wholeFrames = bits.take(1) == 1;
        if (across > MOST_MACROBLOCKS || down > MOST_MACROBLOCKS) {
            throw Refused.damaged();
        }
        return new SequenceParameters(across * MACROBLOCK, (wholeFrames ? down : down * 2) * MACROBLOCK);
    }

    private static void readHigh(Bits bits) {
        if (bits.number() != 1 || bits.number() != 0 || bits.number() != 0) {
            throw Refused.because("profile");
        }
        bits.take(1);
        if (bits.take(1) == 1) {
            for (int list = 0; list < 8; list++) {
                if (bits.take(1) == 1) {
                    skipScaling(bits, list < 6 ? 16 : 64);
                }
            }
        }
    }

    private static void skipScaling(Bits bits, int size) {
        int last = 8;
        int next = 8;
        for (int i = 0; i < size; i++) {
            if (next != 0) {
                next = (last + bits.signed() + 256) & 0xff;
            }
            last = next == 0 ? last : next;
        }
    }

    private static void readOrder(Bits bits) {
        int kind = bits.number();
        if (kind == 0) {
            bits.number();
        } else if (kind == 1) {
            bits.take(1);
            bits.signed();
            bits.signed();
            int cycle = bits.number();
            if (cycle > 255) {
                throw Refused.damaged();
            }
            for (int i = 0; i < cycle; i++) {
                bits.signed();
            }
        }
    }

    /** The bits of a unit, without the bytes that only keep start codes apart. */
    private static final class Bits {

        private final byte[] bytes;
        private final int end;
        private int at;

        Bits(byte[] unit) {
            bytes = new byte[unit.length];
            int zeros = 0;
            int length = 0;
            for (byte each : unit) {
                if (zeros >= 2 && each == 3) {
                    zeros = 0;
                    continue;
                }
                zeros = each == 0 ? zeros + 1 : 0;
                bytes[length++] = each;
            }
            end = length * 8;
        }

        int take(int count) {
            int value = 0;
            for (int i = 0; i < count; i++) {
                if (at >= end) {
                    throw Refused.damaged();
                }
                value = (value << 1) | ((bytes[at >> 3] >> (7 - (at & 7))) & 1);
                at++;
            }
            return value;
        }

        /** Exponential-Golomb code. */
        int number() {
            int zeros = 0;
            while (take(1) == 0) {
                if (++zeros > 24) {
                    throw Refused.damaged();
                }
            }
            return (1 << zeros) - 1 + take(zeros);
        }

        int signed() {
            int code = number();
            return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
        }
    }
}
