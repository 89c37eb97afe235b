package org.restride.catalogue.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of an MP4 file in memory (ISO/IEC 14496-12, 4.2).
 *
 * @param type four letters
 * @param body without the box's head
 */
record Box(String type, ByteBuffer body) {

    static final int HEAD = 8;

    private static final int LONG_HEAD = 16;

    /** No real film comes near; each box costs its reader some memory. */
    private static final int MOST_IN_ONE = 1_000;

    /** The boxes that lie one after the other; their bodies share the bytes. */
    static List<Box> list(ByteBuffer bytes) {
        List<Box> boxes = new ArrayList<>();
        ByteBuffer rest = bytes.slice();
        while (rest.remaining() >= HEAD) {
            if (boxes.size() == MOST_IN_ONE) {
                throw Refused.damaged();
            }
            int start = rest.position();
            long size = Integer.toUnsignedLong(rest.getInt(start));
            int head = HEAD;
            if (size == 1) {
                head = LONG_HEAD;
                size = rest.remaining() < LONG_HEAD ? -1 : rest.getLong(start + HEAD);
            } else if (size == 0) {
                size = rest.remaining();
            }
            if (size < head || size > rest.remaining()) {
                throw Refused.damaged();
            }
            boxes.add(new Box(type(rest, start + 4), rest.slice(start + head, (int) size - head)));
            rest.position(start + (int) size);
        }
        // QuickTime ends some lists with four zero bytes; more than that is no box.
        if (rest.remaining() > 4) {
            throw Refused.damaged();
        }
        return boxes;
    }

    static String type(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    static Optional<Box> find(List<Box> boxes, String type) {
        List<Box> found =
                boxes.stream().filter(box -> box.type().equals(type)).limit(2).toList();
        if (found.size() > 1) {
            throw Refused.damaged();
        }
        return found.stream().findFirst();
    }

    static Box require(List<Box> boxes, String type) {
        return find(boxes, type).orElseThrow(Refused::damaged);
    }

    List<Box> children() {
        return list(body);
    }

    /** Refuses a body with fewer bytes than somebody is about to read. */
    ByteBuffer atLeast(int bytes) {
        if (body.remaining() < bytes) {
            throw Refused.damaged();
        }
        return body;
    }

    byte[] bytes() {
        byte[] bytes = new byte[body.remaining()];
        body.get(body.position(), bytes);
        return bytes;
    }
}
