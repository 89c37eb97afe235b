package org.restride.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.base.DomainError;

class PicturesTests {

    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;

    @Test
    void aLargePictureComesInThreeWidthsAndASmallOneInItsOwn() throws IOException {
        assertThat(Pictures.jpeg(PictureSample.jpeg(3000, 2000)))
                .extracting(Pictures.Sized::width, Pictures.Sized::height, Pictures.Sized::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1600, 1067, Pictures.JPEG),
                        org.assertj.core.groups.Tuple.tuple(960, 640, Pictures.JPEG),
                        org.assertj.core.groups.Tuple.tuple(480, 320, Pictures.JPEG));
        assertThat(Pictures.jpeg(PictureSample.jpeg(300, 200)))
                .extracting(Pictures.Sized::width)
                .containsExactly(300);
        assertThat(Pictures.jpeg(PictureSample.jpeg(800, 400)))
                .extracting(Pictures.Sized::width)
                .containsExactly(800, 480);
    }

    @Test
    void aPictureOfFortyMillionPixelsIsTaken() throws IOException {
        List<Pictures.Sized> sizes = Pictures.jpeg(PictureSample.jpeg(8000, 5000));
        assertThat(sizes.getFirst().width()).isEqualTo(1600);
        assertThat(sizes.getFirst().height()).isEqualTo(1000);
    }

    @Test
    void nothingOfWhatPhonesWriteIsLeft() throws IOException {
        byte[] given = PictureSample.fromPhone(1000, 500, 1);
        assertThat(latin(given)).contains(PictureSample.SECRET, "Exif", "ns.adobe.com", "Photoshop");
        for (Pictures.Sized sized : Pictures.jpeg(given)) {
            assertThat(latin(sized.bytes())).doesNotContain("Zebrafisch", "Exif", "adobe", "Photoshop", "48.1374");
            assertThat(markers(sized.bytes())).doesNotContain(0xe1, 0xed, 0xfe);
            assertThat(JpegParts.read(sized.bytes()).turned()).isEqualTo(1);
        }
    }

    @Test
    void whatStandsInAPngBesideThePictureIsGone() throws IOException {
        byte[] given = PictureSample.pngWith("tEXt", "Location\0" + PictureSample.SECRET);
        Pictures.Sized sized = Pictures.png(given).getFirst();
        assertThat(sized.type()).isEqualTo(Pictures.PNG);
        assertThat(latin(sized.bytes())).doesNotContain("Zebrafisch", "tEXt", "Location");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, left", "2, 200, 100, right", "3, 200, 100, right", "4, 200, 100, left",
        "5, 100, 200, top", "6, 100, 200, top", "7, 100, 200, bottom", "8, 100, 200, bottom"
    })
    void itStandsAsTheCameraWasHeld(int turned, int width, int height, String red) throws IOException {
        Pictures.Sized sized =
                Pictures.jpeg(PictureSample.fromPhone(200, 100, turned)).getFirst();
        BufferedImage seen = PictureSample.read(sized.bytes());
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        int first = height > width ? seen.getRGB(width / 2, height / 4) : seen.getRGB(width / 4, height / 2);
        assertThat(near(first, RED)).isEqualTo(red.equals("left") || red.equals("top"));
        assertThat(near(first, BLUE)).isEqualTo(red.equals("right") || red.equals("bottom"));
    }

    @Test
    void whatIsSeeThroughStaysSo() throws IOException {
        Pictures.Sized sized = Pictures.png(PictureSample.png(600, 300)).getFirst();
        assertThat(sized.type()).isEqualTo(Pictures.PNG);
        assertThat(PictureSample.read(sized.bytes()).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void howLargeItSaysToBeIsLookedAtBeforeAnythingIsDecoded() {
        refused("pixels", () -> Pictures.jpeg(PictureSample.jpegThatClaims(60_000, 60_000)));
        refused("pixels", () -> Pictures.png(PictureSample.pngThatClaims(60_000, 60_000)));
        refused("damaged", () -> Pictures.png(PictureSample.pngThatClaims(-5, 100)));
    }

    @Test
    void whoeverClaimsMoreThanThereIsIsRefused() {
        refused("damaged", () -> Pictures.png(PictureSample.pngThatClaims(6_000, 6_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SVG onload=x>",
                "<!DOCTYPE html>",
                "PK\u0003\u0004archive",
                "<?php echo 1 ?>"
            })
    void aPictureThatIsSomethingElseAsWellIsRefused(String stowaway) {
        refused("hidden", () -> Pictures.jpeg(PictureSample.withComment(stowaway)));
        refused("hidden", () -> Pictures.jpeg(followed(PictureSample.jpeg(64, 64), stowaway)));
        refused("hidden", () -> Pictures.png(PictureSample.pngWith("tEXt", "a\0" + stowaway)));
        refused("hidden", () -> Pictures.png(followed(PictureSample.png(64, 64), stowaway)));
    }

    @Test
    void movingPicturesAndVeryNarrowOnesAreRefused() {
        refused("moving", () -> Pictures.png(PictureSample.pngWith("acTL", "\0\0\0\2\0\0\0\0")));
        refused("narrow", () -> Pictures.jpeg(PictureSample.jpeg(2000, 100)));
    }

    @Test
    void aPictureThatIsCutOffAnywhereIsRefusedOrShownAndNeverMore() {
        byte[] whole = PictureSample.fromPhone(64, 32, 6);
        for (int length = 3; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                assertThat(Pictures.jpeg(part)).isNotEmpty();
            } catch (DomainError.Invalid told) {
                assertThat(told.textKey()).startsWith("catalogue.error.media-");
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    @Test
    void aPictureThatIsPaintedOverWithoutEndIsRefused() {
        byte[] plain = PictureSample.jpeg(64, 64);
        int scan = latin(plain).indexOf("\u00ff\u00da");
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.write(plain, 0, scan);
        for (int i = 0; i < 100; i++) {
            bytes.write(plain, scan, plain.length - scan - 2);
        }
        bytes.write(plain, plain.length - 2, 2);
        refused("damaged", () -> Pictures.jpeg(bytes.toByteArray()));
    }

    private static byte[] followed(byte[] picture, String text) {
        byte[] bytes = Arrays.copyOf(picture, picture.length + text.length());
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, picture.length, text.length());
        return bytes;
    }

    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new java.util.ArrayList<>();
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) {
            markers.add(jpeg[at + 1] & 0xff);
            at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
        }
        return markers;
    }

    private static boolean near(int colour, int wanted) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(((colour >> shift) & 0xff) - ((wanted >> shift) & 0xff)) > 24) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void refused(String why, ThrowingCallable deed) {
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(deed)
                .extracting(DomainError::textKey)
                .isEqualTo("catalogue.error.media-" + why);
    }
}
