package org.restride.catalogue.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps the bytes of pictures and films by name, outside the database. A name says what is in it, so what is kept never changes. */
public interface MediaStore {

    /** Something that is kept, and when it was put there last. */
    record Kept(String name, Instant since) {}

    /**
     * Keeps a copy of the file; returns when it is safe from a power cut. Again is no harm.
     *
     * @param name a folder and a name in it, letters, digits and hyphens only
     */
    void put(String name, Path file) throws IOException;

    boolean has(String name) throws IOException;

    /**
     * @param length in bytes, at least 1
     * @throws java.nio.file.NoSuchFileException if nothing is kept by that name
     */
    InputStream open(String name, long from, long length) throws IOException;

    /** Nothing happens if there is none. */
    void remove(String name) throws IOException;

    /** Everything in a folder, in no order. */
    void each(String folder, Consumer<Kept> look) throws IOException;
}
