package org.restride.base.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of files by name, written so that {@code sha256sum -c} can check them too. */
final class Checksums {

    static final String NAME = "SHA256SUMS";

    private final SortedMap<String, String> sums = new TreeMap<>();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Checksums read(Path file) throws IOException {
        Checksums checksums = new Checksums();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("  ", 2);
            if (parts.length < 2) {
                throw new IOException("A line without a name: " + line);
            }
            checksums.sums.put(parts[1], parts[0]);
        }
        return checksums;
    }

    /** Of all files below a folder but the list itself. */
    static Checksums of(Path folder) throws IOException {
        Checksums checksums = new Checksums();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(NAME)) {
                    MessageDigest digest = sha256();
                    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                    checksums.add(name, digest);
                }
            }
        }
        return checksums;
    }

    void add(String name, MessageDigest digest) {
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    Map<String, String> byName() {
        return sums;
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
