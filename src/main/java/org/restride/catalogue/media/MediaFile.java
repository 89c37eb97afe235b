package org.restride.catalogue.media;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that the acting person may see.
 *
 * @param type for browsers
 * @param hash of its bytes, which never change
 */
public record MediaFile(String type, String hash, long bytes, Content content) {

    /** The bytes of a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * @param from the first byte
         * @param length at least 1
         */
        InputStream open(long from, long length) throws IOException;
    }
}
