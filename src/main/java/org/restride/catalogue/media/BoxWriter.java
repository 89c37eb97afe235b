package org.restride.catalogue.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes boxes of an MP4 file one into the other. */
final class BoxWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What stands in a box. */
    @FunctionalInterface
    interface Body {
        void in(BoxWriter writer);
    }

    BoxWriter box(String type, Body body) {
        BoxWriter inner = new BoxWriter();
        body.in(inner);
        byte[] bytes = inner.bytes();
        return number(Box.HEAD + bytes.length).letters(type).raw(bytes);
    }

    /** A box that begins with a version and flags. */
    BoxWriter fullBox(String type, int version, int flags, Body body) {
        return box(type, writer -> {
            writer.number((version << 24) | flags);
            body.in(writer);
        });
    }

    BoxWriter number(long unsigned32) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (unsigned32 >>> shift));
        }
        return this;
    }

    BoxWriter half(int unsigned16) {
        out.write(unsigned16 >>> 8);
        out.write(unsigned16);
        return this;
    }

    BoxWriter zeros(int bytes) {
        return raw(new byte[bytes]);
    }

    BoxWriter letters(String latin) {
        return raw(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
