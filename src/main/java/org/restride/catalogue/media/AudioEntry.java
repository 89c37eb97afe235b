package org.restride.catalogue.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** How the sound of a film is coded: AAC, and nothing else. */
final class AudioEntry {

    private static final int FIXED = 28;
    private static final int MOST_SETTINGS = 1_024;
    private static final int STREAM = 0x03;
    private static final int DECODER = 0x04;

    /** MPEG-4 audio, and the three kinds of AAC of MPEG-2. */
    private static final Set<Integer> AAC = Set.of(0x40, 0x66, 0x67, 0x68);

    private AudioEntry() {}

    static byte[] clean(Box entry) {
        if (entry.type().equals("enca")) {
            throw Refused.because("encrypted");
        }
        ByteBuffer body = entry.atLeast(FIXED);
        // QuickTime's later versions of the entry have more fixed fields, and another place for the settings.
        if (!entry.type().equals("mp4a") || body.getShort(8) != 0) {
            throw Refused.because("sound");
        }
        byte[] fixed = new byte[FIXED];
        body.get(0, fixed);
        List<Box> inside = Box.list(body.slice(FIXED, body.remaining() - FIXED));
        if (inside.stream().anyMatch(box -> box.type().equals("sinf"))) {
            throw Refused.because("encrypted");
        }
        Box settings = Box.require(inside, "esds");
        requireAac(settings.atLeast(4));
        return new BoxWriter()
                .box("mp4a", writer -> writer.raw(fixed).box("esds", each -> each.raw(settings.bytes())))
                .bytes();
    }

    private static void requireAac(ByteBuffer settings) {
        if (settings.remaining() > MOST_SETTINGS) {
            throw Refused.damaged();
        }
        ByteBuffer bytes = settings.slice(4, settings.remaining() - 4);
        requireTag(bytes, STREAM);
        take(bytes, 2);
        int flags = take(bytes, 1);
        if ((flags & 0x80) != 0) {
            take(bytes, 2);
        }
        if ((flags & 0x40) != 0) {
            take(bytes, take(bytes, 1));
        }
        if ((flags & 0x20) != 0) {
            take(bytes, 2);
        }
        requireTag(bytes, DECODER);
        if (!AAC.contains(take(bytes, 1))) {
            throw Refused.because("sound");
        }
    }

    private static void requireTag(ByteBuffer bytes, int tag) {
        if (take(bytes, 1) != tag) {
            throw Refused.damaged();
        }
        // The length takes up to four bytes, seven bits each.
        for (int i = 0; i < 4; i++) {
            if ((take(bytes, 1) & 0x80) == 0) {
                return;
            }
        }
    }

    /** Skips so many bytes; gives the last one of them. */
    private static int take(ByteBuffer bytes, int count) {
        if (bytes.remaining() < count) {
            throw Refused.damaged();
        }
        int last = 0;
        for (int i = 0; i < count; i++) {
            last = bytes.get() & 0xff;
        }
        return last;
    }
}
