package org.restride.catalogue.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests: the left half is red, the right half blue, so that it can be seen which way they are turned. */
public final class PictureSample {

    /** What a phone's owner would not want to be copied. */
    public static final String SECRET = "Zebrafisch 48.1374 N";

    private PictureSample() {}

    public static byte[] jpeg(int width, int height) {
        return encode("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] png(int width, int height) {
        return encode("png", width, height, BufferedImage.TYPE_INT_ARGB);
    }

    private static byte[] encode(String format, int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As a phone writes it: held so, with the place, a comment and a second file behind the end. */
    public static byte[] fromPhone(int width, int height, int turned) {
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.writeBytes(segment(0xe1, exif(turned)));
        bytes.writeBytes(segment(
                0xe1, ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET).getBytes(StandardCharsets.ISO_8859_1)));
        bytes.writeBytes(segment(0xed, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1)));
        bytes.writeBytes(segment(0xfe, SECRET.getBytes(StandardCharsets.ISO_8859_1)));
        bytes.write(plain, 2, plain.length - 2);
        bytes.writeBytes(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    static byte[] withComment(String text) {
        byte[] plain = jpeg(64, 64);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.writeBytes(segment(0xfe, text.getBytes(StandardCharsets.ISO_8859_1)));
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    /** A small file that says that it is larger than any memory. */
    public static byte[] jpegThatClaims(int width, int height) {
        byte[] bytes = jpeg(64, 64);
        for (int i = 2; i < bytes.length; i++) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(bytes).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return bytes;
            }
        }
        throw new IllegalStateException("A picture has a frame");
    }

    static byte[] pngThatClaims(int width, int height) {
        byte[] bytes = png(64, 64);
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) sum.getValue());
        return bytes;
    }

    static byte[] pngWith(String type, String text) {
        byte[] plain = png(64, 64);
        byte[] data = (type + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(data);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 33);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(text.length()).array());
        bytes.writeBytes(data);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        bytes.write(plain, 33, plain.length - 33);
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    /** Orientation, and a directory of the place with a text in it. */
    private static byte[] exif(int turned) {
        byte[] place = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer exif = ByteBuffer.allocate(128);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        exif.putInt(0);
        exif.putShort((short) 1);
        exif.putShort((short) 0x001b).putShort((short) 7).putInt(place.length).putInt(56);
        exif.putInt(0);
        exif.put(place);
        return exif.array();
    }
}
