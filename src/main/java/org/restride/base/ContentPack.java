package org.restride.base;

import java.util.List;
import java.util.Optional;

/** The text files of a content pack. */
public record ContentPack(List<PackFile> files) {

    public ContentPack {
        files = List.copyOf(files);
    }

    /** The files of a folder, for example {@code questions}. */
    public List<PackFile> in(String folder) {
        return files.stream()
                .filter(file -> file.path().startsWith(folder + "/"))
                .toList();
    }

    /**
     * @param path inside the pack, for example {@code sources.yaml}
     */
    public Optional<PackFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
