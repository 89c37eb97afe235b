package org.restride.catalogue.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What the markers of a JPEG file say (ITU-T T.81, annex B), read before anything is decoded.
 *
 * @param turned how the camera was held: Exif's orientation, 1 (upright) to 8
 * @param plain the picture without what cameras and programs write beside it
 * @param beside all of that, and what stands behind the picture's end
 */
record JpegParts(int width, int height, int turned, byte[] plain, byte[] beside) {

    /** Each scan goes over the whole picture again; cameras and programs make a dozen. */
    private static final int MOST_SCANS = 40;

    /** Bytes. */
    private static final int LARGEST_PROFILE = 1024 * 1024;

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int LAST_APP = 0xef;
    private static final int COMMENT = 0xfe;

    /** Baseline, extended and progressive; the others are not in use, and nobody could show them. */
    private static final Set<Integer> FRAMES = Set.of(0xc0, 0xc1, 0xc2);

    private static final Set<Integer> OTHER_FRAMES = Set.of(0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf);

    static JpegParts read(byte[] file) {
        return new Reader(file).read();
    }

    private static final class Reader {

        private final byte[] file;
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
        private final ByteArrayOutputStream beside = new ByteArrayOutputStream();
        private int width;
        private int height;
        private int turned = 1;
        private int scans;
        private int profile;
        private int at = 2;

        Reader(byte[] file) {
            this.file = file;
        }

        JpegParts read() {
            plain.write(file, 0, 2);
            int marker = marker();
            while (marker != END) {
                segment(marker);
                marker = marker();
            }
            plain.write(0xff);
            plain.write(END);
            beside.write(file, at, file.length - at);
            if (width == 0 || height == 0 || scans == 0) {
                throw Refused.damaged();
            }
            return new JpegParts(width, height, turned, plain.toByteArray(), beside.toByteArray());
        }

        private int marker() {
            if (at + 2 > file.length || (file[at] & 0xff) != 0xff) {
                throw Refused.damaged();
            }
            while (at + 1 < file.length && (file[at + 1] & 0xff) == 0xff) {
                at++;
            }
            if (at + 1 >= file.length) {
                throw Refused.damaged();
            }
            at += 2;
            return file[at - 1] & 0xff;
        }

        private void segment(int marker) {
            if (at + 2 > file.length) {
                throw Refused.damaged();
            }
            int length = ((file[at] & 0xff) << 8) | (file[at + 1] & 0xff);
            int end = at + length;
            if (length < 2 || end > file.length) {
                throw Refused.damaged();
            }
            if (FRAMES.contains(marker)) {
                frame(length);
            } else if (OTHER_FRAMES.contains(marker)) {
                throw Refused.because("unknown");
            } else if (marker == APP1) {
                turned(end);
            }
            if (marker == SCAN) {
                scans++;
                end = endOfScan(end);
                if (scans > MOST_SCANS) {
                    throw Refused.damaged();
                }
            }
            (belongs(marker, end) ? plain : beside).write(file, at - 2, end - at + 2);
            at = end;
        }

        private void frame(int length) {
            if (width != 0 || length < 8) {
                throw Refused.damaged();
            }
            height = ((file[at + 3] & 0xff) << 8) | (file[at + 4] & 0xff);
            width = ((file[at + 5] & 0xff) << 8) | (file[at + 6] & 0xff);
            int colours = file[at + 7] & 0xff;
            if (file[at + 2] != 8 || (colours != 1 && colours != 3)) {
                throw Refused.because("colours");
            }
        }

        private int endOfScan(int from) {
            for (int i = from; i + 1 < file.length; i++) {
                int next = file[i + 1] & 0xff;
                if ((file[i] & 0xff) == 0xff && next != 0 && (next < 0xd0 || next > 0xd7) && next != 0xff) {
                    return i;
                }
            }
            throw Refused.damaged();
        }

        /** Whether a decoder needs the segment: profiles of colours it does, whatever else programs add it does not. */
        private boolean belongs(int marker, int end) {
            if (marker == APP2 && says("ICC_PROFILE\0", end)) {
                profile += end - at;
                return profile <= LARGEST_PROFILE;
            }
            if (marker == APP0) {
                return says("JFIF\0", end);
            }
            return marker == APP14 ? says("Adobe", end) : (marker < APP0 || marker > LAST_APP) && marker != COMMENT;
        }

        private boolean says(String name, int end) {
            byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
            return at + 2 + letters.length <= end
                    && new String(file, at + 2, letters.length, StandardCharsets.ISO_8859_1).equals(name);
        }

        /** Nonsense in Exif is no reason to refuse a picture that can be seen. */
        private void turned(int end) {
            if (!says("Exif\0\0", end)) {
                return;
            }
            ByteBuffer exif = ByteBuffer.wrap(file, at + 8, end - at - 8).slice();
            if (exif.remaining() < 8) {
                return;
            }
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            long directory = Integer.toUnsignedLong(exif.getInt(4));
            if (directory + 2 > exif.remaining()) {
                return;
            }
            int entries = Short.toUnsignedInt(exif.getShort((int) directory));
            for (int i = 0; i < entries; i++) {
                long entry = directory + 2 + 12L * i;
                if (entry + 12 > exif.remaining()) {
                    return;
                }
                if (exif.getShort((int) entry) == 0x0112) {
                    int value = Short.toUnsignedInt(exif.getShort((int) entry + 8));
                    turned = value >= 1 && value <= 8 ? value : 1;
                    return;
                }
            }
        }
    }
}
