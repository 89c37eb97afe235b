package org.restride.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.base.DomainError;

class FormatTests {

    @Test
    void whatIsTakenIsKnownByItsFirstBytes() {
        assertThat(Format.of(head(PictureSample.jpeg(20, 20)))).isEqualTo(Format.JPEG);
        assertThat(Format.of(head(PictureSample.png(20, 20)))).isEqualTo(Format.PNG);
        assertThat(Format.of(head(new FilmSample().bytes()))).isEqualTo(Format.MP4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GIF89a and more | gif",
                "<svg xmlns='http://www.w3.org/2000/svg'/> | svg",
                "<?xml version='1.0'?><svg/> | svg",
                "<!DOCTYPE html><title>x</title> | page",
                "<html><img src=x onerror=alert(1)> | page",
                "RIFF1234WEBPVP8 | webp",
                "1234ftypheic1234 | heic",
                "1234ftypavif1234 | heic",
                "1234moov5678 | quicktime",
                "%PDF-1.7 | unknown",
                "MZ program | unknown",
                "BM bitmap | unknown"
            })
    void whatIsNotTakenIsCalledByItsName(String start, String why) {
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> Format.of(start.getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(DomainError::textKey)
                .isEqualTo("catalogue.error.media-" + why);
    }

    @Test
    void anEmptyFileIsNone() {
        assertThatExceptionOfType(DomainError.Invalid.class)
                .isThrownBy(() -> Format.of(new byte[0]))
                .extracting(DomainError::textKey)
                .isEqualTo("catalogue.error.media-empty");
    }

    private static byte[] head(byte[] file) {
        return Arrays.copyOf(file, Math.min(file.length, Format.HEAD));
    }
}
