package org.restride.catalogue.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** How the pictures of a film are coded: H.264 in a profile that phones play, and nothing else. */
final class VideoEntry {

    /** Pixels. */
    static final int LONGEST_SIDE = 1920;

    private static final int FIXED = 78;
    private static final String H264 = "avc1";
    private static final int MOST_SETTINGS = 4_096;
    private static final Set<String> H265 = Set.of("hvc1", "hev1", "hvc2", "hev2", "dvh1", "dvhe", "dvav", "dva1");
    private static final Set<String> ENCRYPTED = Set.of("encv", "enca", "drmi", "drms");

    private VideoEntry() {}

    /** The entry with its fixed fields, the decoder's settings and the shape of its pixels; the encoder's name is gone. */
    static byte[] clean(Box entry) {
        requireCodec(entry.type());
        ByteBuffer body = entry.atLeast(FIXED);
        requireSides(Short.toUnsignedInt(body.getShort(24)), Short.toUnsignedInt(body.getShort(26)));
        byte[] fixed = new byte[FIXED];
        body.get(0, fixed);
        for (int i = 42; i < 74; i++) {
            fixed[i] = 0;
        }
        List<Box> inside = Box.list(body.slice(FIXED, body.remaining() - FIXED));
        if (inside.stream().anyMatch(box -> box.type().equals("sinf"))) {
            throw Refused.because("encrypted");
        }
        ByteBuffer settings = Box.require(inside, "avcC").atLeast(7);
        requireProfile(settings);
        return new BoxWriter()
                .box(entry.type(), writer -> {
                    writer.raw(fixed);
                    writer.box(
                            "avcC", each -> each.raw(Box.require(inside, "avcC").bytes()));
                    Box.find(inside, "pasp").ifPresent(box -> writer.box("pasp", each -> each.raw(first(box, 8))));
                    Box.find(inside, "colr")
                            .filter(box -> Box.type(box.atLeast(11), 0).equals("nclx"))
                            .ifPresent(box -> writer.box("colr", each -> each.raw(first(box, 11))));
                })
                .bytes();
    }

    /** Width and height as coded. */
    static int[] sides(byte[] entry) {
        ByteBuffer body = ByteBuffer.wrap(entry);
        return new int[] {
            Short.toUnsignedInt(body.getShort(Box.HEAD + 24)), Short.toUnsignedInt(body.getShort(Box.HEAD + 26))
        };
    }

    static void requireSides(int width, int height) {
        if (width == 0 || height == 0) {
            throw Refused.damaged();
        }
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw Refused.because("sides", width, height, LONGEST_SIDE);
        }
    }

    private static void requireCodec(String type) {
        if (H265.contains(type)) {
            throw Refused.because("hevc");
        }
        if (ENCRYPTED.contains(type)) {
            throw Refused.because("encrypted");
        }
        if (!type.equals(H264)) {
            throw Refused.because("codec");
        }
    }

    /** What the entry claims of the picture's size, the stream could deny: the decoder goes by what stands here. */
    private static void requireProfile(ByteBuffer settings) {
        int sets = settings.get(5) & 0x1f;
        if (sets == 0 || settings.remaining() > MOST_SETTINGS) {
            throw Refused.damaged();
        }
        int at = 6;
        for (int i = 0; i < sets; i++) {
            if (settings.remaining() < at + 2) {
                throw Refused.damaged();
            }
            int length = Short.toUnsignedInt(settings.getShort(at));
            if (settings.remaining() < at + 2 + length) {
                throw Refused.damaged();
            }
            byte[] set = new byte[length];
            settings.get(at + 2, set);
            SequenceParameters parameters = SequenceParameters.read(set);
            requireSides(parameters.width(), parameters.height());
            at += 2 + length;
        }
    }

    private static byte[] first(Box box, int bytes) {
        byte[] first = new byte[bytes];
        box.atLeast(bytes).get(0, first);
        return first;
    }
}
