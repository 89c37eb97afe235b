package org.restride.catalogue.media;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.restride.base.DomainError;

/**
 * Draws a picture anew in a few widths: nothing of the file that came is in those that go out but what could be seen. How large a picture
 * says it is, is looked at before it is decoded.
 */
final class Pictures {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    /** Pixels. */
    static final long MOST_PIXELS = 40_000_000;

    /** Pixels across, from a phone's column to a whole screen. */
    static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    /** Of such a picture nothing is left in the smallest width. */
    private static final int LONGEST_TO_SHORTEST = 8;

    /** Each pixel takes four bytes while it is worked on. */
    private static final long MOST_DECODED = 16_000_000;

    private static final float QUALITY = 0.84f;

    /** A picture in one width. */
    record Sized(int width, int height, String type, byte[] bytes) {}

    private Pictures() {}

    static List<Sized> jpeg(byte[] file) throws IOException {
        JpegParts parts = JpegParts.read(file);
        Stowaways.refuse(parts.beside());
        requireSize(parts.width(), parts.height());
        BufferedImage picture = decode("jpeg", parts.plain(), parts.width(), parts.height());
        return all(turn(picture, parts.turned()), turnedWidth(parts), false);
    }

    static List<Sized> png(byte[] file) throws IOException {
        PngParts parts = PngParts.read(file);
        Stowaways.refuse(parts.beside());
        requireSize(parts.width(), parts.height());
        return all(decode("png", parts.plain(), parts.width(), parts.height()), parts.width(), true);
    }

    private static int turnedWidth(JpegParts parts) {
        return parts.turned() > 4 ? parts.height() : parts.width();
    }

    private static void requireSize(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw Refused.because("pixels", MOST_PIXELS / 1_000_000);
        }
        if (Math.max(width, height) > (long) LONGEST_TO_SHORTEST * Math.min(width, height)) {
            throw Refused.because("narrow");
        }
    }

    private static BufferedImage decode(String format, byte[] plain, int width, int height) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(plain))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw Refused.damaged();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = every(width, height);
            param.setSourceSubsampling(every, every, 0, 0);
            param.setSourceRegion(new Rectangle(width, height));
            return plain(reader.read(0, param));
        } catch (DomainError told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            throw Refused.damaged();
        } finally {
            reader.dispose();
        }
    }

    /** Of a very large picture every second or third pixel is enough for the widths that are made. */
    private static int every(int width, int height) {
        int every = 1;
        while ((long) width * height / every / every > MOST_DECODED) {
            every++;
        }
        return every;
    }

    /** In the colours of the web, whatever the file's own were. */
    private static BufferedImage plain(BufferedImage picture) {
        boolean clear = picture.getColorModel().hasAlpha();
        BufferedImage plain = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static BufferedImage turn(BufferedImage picture, int turned) {
        if (turned == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean onItsSide = turned > 4;
        AffineTransform turn =
                switch (turned) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        BufferedImage upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, picture.getType());
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return upright;
    }

    /** From the largest to the smallest, each from the one before. */
    private static List<Sized> all(BufferedImage picture, int given, boolean drawn) throws IOException {
        List<Sized> sizes = new ArrayList<>();
        int largest = Math.min(given, WIDTHS.getLast());
        BufferedImage current = shrink(picture, Math.min(largest, picture.getWidth()));
        sizes.add(sized(current, drawn));
        for (int width : WIDTHS.reversed()) {
            if (width < current.getWidth()) {
                current = shrink(current, width);
                sizes.add(sized(current, drawn));
            }
        }
        return List.copyOf(sizes);
    }

    /** By halves as long as possible, so that no pixel is left out. */
    private static BufferedImage shrink(BufferedImage picture, int width) {
        BufferedImage current = picture;
        while (current.getWidth() > width) {
            int next = Math.max(width, (current.getWidth() + 1) / 2);
            int height = Math.max(1, Math.round((float) current.getHeight() * next / current.getWidth()));
            BufferedImage smaller = new BufferedImage(next, height, current.getType());
            Graphics2D graphics = smaller.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(current, 0, 0, next, height, null);
            graphics.dispose();
            current = smaller;
        }
        return current;
    }

    /** What is drawn or see-through stays sharp as PNG; a photograph is smaller as JPEG. */
    private static Sized sized(BufferedImage picture, boolean drawn) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (picture.getColorModel().hasAlpha()) {
            return new Sized(width, height, PNG, encode("png", picture));
        }
        Sized photograph = new Sized(width, height, JPEG, encode("jpeg", picture));
        if (drawn) {
            Sized drawing = new Sized(width, height, PNG, encode("png", picture));
            return drawing.bytes().length <= photograph.bytes().length ? drawing : photograph;
        }
        return photograph;
    }

    private static byte[] encode(String format, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
            out.flush();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
