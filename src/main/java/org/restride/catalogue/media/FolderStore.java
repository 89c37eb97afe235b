package org.restride.catalogue.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keeps media in a folder of this machine. A file appears under its name only when all of it is on the disk. */
final class FolderStore implements MediaStore {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}/[a-z0-9-]{1,80}");
    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Path place = place(name);
        Path folder = place.resolveSibling("");
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED);
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public boolean has(String name) {
        return Files.isRegularFile(place(name));
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(place(name), StandardOpenOption.READ);
        channel.position(from);
        return new Portion(Channels.newInputStream(channel), length);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    @Override
    public void each(String folder, Consumer<Kept> look) throws IOException {
        Path place = place(folder + "/-").resolveSibling("");
        if (!Files.isDirectory(place)) {
            return;
        }
        try (var files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                look.accept(new Kept(
                        folder + "/" + file.getFileName(),
                        Files.getLastModifiedTime(file).toInstant()));
            }
        }
    }

    private Path place(String name) {
        boolean unfinished = name.endsWith(UNFINISHED);
        String plain = unfinished ? name.substring(0, name.length() - UNFINISHED.length()) : name;
        if (!NAME.matcher(plain).matches()) {
            throw new IllegalArgumentException("Not a name of media");
        }
        return root.resolve(name);
    }

    /** The new name is safe only when the folder is; systems that can't do that don't need it. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException elsewhere) {
            return;
        }
    }
}
