package org.restride.base.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how many bytes this user may still write on the disk that holds a folder. */
@FunctionalInterface
public interface FreeSpace {

    /** The answer of the operating system. */
    FreeSpace OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

    long bytes(Path folder) throws IOException;
}
