package org.restride.catalogue.media;

import java.nio.file.Path;
import java.util.List;

/**
 * A picture or a film, clean and ready to be kept.
 *
 * @param seconds of a film; 0 for a picture
 * @param files the largest first; a film has one
 */
public record Prepared(boolean film, int width, int height, double seconds, List<Copy> files) {

    /**
     * One of the files that show it.
     *
     * @param width in pixels
     * @param type for browsers
     * @param hash SHA-256 of its bytes, 64 hexadecimal digits
     */
    public record Copy(int width, String type, String hash, long bytes, Path file) {}

    public Prepared {
        files = List.copyOf(files);
    }
}
