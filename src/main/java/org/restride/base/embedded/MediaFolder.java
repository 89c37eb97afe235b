package org.restride.base.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pictures and films beside the database, by clinic and by what is in them. They are copied after the database, whose rows come after
 * their bytes: what the copied rows name is there.
 */
final class MediaFolder {

    static final String NAME = "media";

    /** Still on its way; nothing names it. */
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    MediaFolder(Path data) {
        this.folder = data.resolve(NAME);
    }

    long bytes() throws IOException {
        AtomicLong sum = new AtomicLong();
        walk((name, path) -> {}, (name, path) -> sum.addAndGet(Files.size(path)));
        return sum.get();
    }

    /** Nothing happens where nobody has added anything. */
    void walk(ClusterFiles.Step folders, ClusterFiles.Step files) throws IOException {
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Walk(folders, files));
        }
    }

    /** What is there already under the same name is the same. */
    void takeOver(Path restored) throws IOException {
        new MediaFolder(restored)
                .walk(
                        (name, path) -> {
                            Path copy = folder.resolveSibling(name);
                            Files.createDirectories(copy);
                            Folders.keepPrivate(copy);
                        },
                        (name, path) ->
                                Files.move(path, folder.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING));
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final ClusterFiles.Step folders;
        private final ClusterFiles.Step files;

        Walk(ClusterFiles.Step folders, ClusterFiles.Step files) {
            this.folders = folders;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            folders.take(name(path), path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            if (!path.toString().endsWith(UNFINISHED)) {
                files.take(name(path), path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private String name(Path path) {
            Path inside = folder.relativize(path);
            return inside.toString().isEmpty()
                    ? NAME
                    : NAME + "/" + inside.toString().replace('\\', '/');
        }
    }
}
