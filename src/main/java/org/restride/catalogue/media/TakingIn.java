package org.restride.catalogue.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.restride.base.DomainError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.FileSystemUtils;

/** Takes files in from outside, into a folder that is gone afterwards. */
public final class TakingIn {

    private static final Logger LOG = LoggerFactory.getLogger(TakingIn.class);
    private static final int BUFFER = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    private TakingIn() {}

    /** Something done with files that are gone afterwards. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Path folder) throws IOException;
    }

    /**
     * @throws DomainError.Unavailable if a file can't be read or kept
     */
    public static <T> T inFolder(Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("restride-media");
            try {
                return work.in(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            LOG.warn("A picture or film could not be kept: {}", failed.toString());
            throw new DomainError.Unavailable("catalogue.error.media-not-kept");
        }
    }

    /**
     * Not more than the largest that is taken, however long it goes on.
     *
     * @param most in bytes
     * @throws DomainError.Invalid if there is more
     */
    public static Path receive(InputStreamSource content, Path file, long most) throws IOException {
        try (InputStream in = content.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long received = 0;
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                received += some;
                if (received > most) {
                    throw new DomainError.Invalid("catalogue.error.media-too-large", most / MEGABYTE);
                }
                out.write(buffer, 0, some);
            }
        }
        return file;
    }
}
