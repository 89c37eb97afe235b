package org.restride.catalogue.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.restride.base.DomainError;
import org.springframework.stereotype.Component;

/** Finds out what a file is, and makes of it what may be shown; a few at a time, for a large picture takes a lot of memory. */
@Component
public class MediaCheck {

    /** Bytes. */
    public static final long LARGEST_PICTURE = 15L * 1024 * 1024;

    /** Bytes. */
    public static final long LARGEST_FILM = 40L * 1024 * 1024;

    private static final long MEGABYTE = 1024L * 1024;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    MediaCheck() {}

    /**
     * Writes what comes of the file into the folder.
     *
     * @throws DomainError.Invalid if it is none of what is taken, with the reason in words
     * @throws DomainError.Unavailable if too many others wait
     */
    public Prepared prepare(Path file, Path folder) throws IOException {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainError.Unavailable("catalogue.error.media-busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainError.Unavailable("catalogue.error.media-busy");
        }
        try {
            return prepareNow(file, folder);
        } finally {
            places.release();
        }
    }

    private static Prepared prepareNow(Path file, Path folder) throws IOException {
        Format format = Format.of(head(file));
        long bytes = Files.size(file);
        if (format == Format.MP4) {
            requireSize(bytes, LARGEST_FILM);
            return film(file, folder);
        }
        requireSize(bytes, LARGEST_PICTURE);
        byte[] all = Files.readAllBytes(file);
        return picture(format == Format.JPEG ? Pictures.jpeg(all) : Pictures.png(all), folder);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Format.HEAD);
        }
    }

    private static void requireSize(long bytes, long most) {
        if (bytes > most) {
            throw Refused.because("too-large", most / MEGABYTE);
        }
    }

    private static Prepared film(Path file, Path folder) throws IOException {
        Path clean = folder.resolve("film");
        Films.Film film = Films.clean(file, clean);
        Prepared.Copy copy = new Prepared.Copy(film.width(), "video/mp4", hash(clean), Files.size(clean), clean);
        return new Prepared(true, film.width(), film.height(), film.seconds(), List.of(copy));
    }

    private static Prepared picture(List<Pictures.Sized> sizes, Path folder) throws IOException {
        List<Prepared.Copy> copies = new ArrayList<>();
        for (Pictures.Sized sized : sizes) {
            Path file = folder.resolve("picture-" + sized.width());
            Files.write(file, sized.bytes());
            copies.add(new Prepared.Copy(sized.width(), sized.type(), hash(file), sized.bytes().length, file));
        }
        return new Prepared(false, sizes.getFirst().width(), sizes.getFirst().height(), 0, copies);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                digest.update(buffer, 0, some);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
