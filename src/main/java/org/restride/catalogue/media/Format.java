package org.restride.catalogue.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes; what it is called and what a browser says of it count for nothing. */
enum Format {
    JPEG,
    PNG,
    MP4;

    /** Bytes that tell. */
    static final int HEAD = 256;

    /**
     * @throws org.restride.base.DomainError.Invalid that says what it is instead, if that can be said
     */
    static Format of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("ftyp", 4)) {
            String brand = start.length() < 12 ? "" : start.substring(8, 12);
            if (brand.matches("hei[cmsx]|hevc|mif1|avif")) {
                throw Refused.because("heic");
            }
            return MP4;
        }
        throw Refused.because(other(start));
    }

    private static String other(String start) {
        if (start.isEmpty()) {
            return "empty";
        }
        if (start.startsWith("GIF8")) {
            return "gif";
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "webp";
        }
        if (start.startsWith("moov", 4) || start.startsWith("mdat", 4) || start.startsWith("wide", 4)) {
            return "quicktime";
        }
        String text = start.toLowerCase(Locale.ROOT);
        if (text.contains("<svg") || text.contains("<?xml")) {
            return "svg";
        }
        return text.contains("<html") || text.contains("<!doctype") ? "page" : "unknown";
    }
}
