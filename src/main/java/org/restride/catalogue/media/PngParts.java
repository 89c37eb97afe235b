package org.restride.catalogue.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What the chunks of a PNG file say (ISO/IEC 15948), read before anything is decoded.
 *
 * @param plain the picture without texts, profiles and whatever else programs write beside it
 * @param beside all of that, and what stands behind the picture's end
 */
record PngParts(int width, int height, byte[] plain, byte[] beside) {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    static PngParts read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream beside = new ByteArrayOutputStream();
        plain.write(file, 0, SIGNATURE);
        int width = 0;
        int height = 0;
        int at = SIGNATURE;
        boolean ended = false;
        while (!ended) {
            if (file.length - at < FRAME) {
                throw Refused.damaged();
            }
            int length = bytes.getInt(at);
            String type = Box.type(bytes, at + 4);
            if (length < 0 || length > file.length - at - FRAME || (at == SIGNATURE) != type.equals("IHDR")) {
                throw Refused.damaged();
            }
            if (type.equals("IHDR") && length >= 8) {
                width = bytes.getInt(at + 8);
                height = bytes.getInt(at + 12);
            } else if (type.equals("acTL")) {
                throw Refused.because("moving");
            }
            (NEEDED.contains(type) ? plain : beside).write(file, at, length + FRAME);
            ended = type.equals("IEND");
            at += length + FRAME;
        }
        beside.write(file, at, file.length - at);
        if (width <= 0 || height <= 0) {
            throw Refused.damaged();
        }
        return new PngParts(width, height, plain.toByteArray(), beside.toByteArray());
    }
}
