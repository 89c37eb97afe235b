package org.restride.catalogue.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Files that are a picture for one program and a page, a script or an archive for another. */
final class Stowaways {

    private static final List<String> SIGNS = List.of(
            "<!doctype",
            "<html",
            "<script",
            "<svg",
            "<iframe",
            "<?php",
            "javascript:",
            "%pdf-",
            "pk\u0003\u0004",
            "pk\u0005\u0006");

    private Stowaways() {}

    /**
     * @param beside what no decoder of the picture looks at
     */
    static void refuse(byte[] beside) {
        String text = new String(beside, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (SIGNS.stream().anyMatch(text::contains)) {
            throw Refused.because("hidden");
        }
    }
}
