package org.restride.catalogue.media;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTests extends MediaStoreRules {

    @TempDir
    private Path folder;

    @Override
    MediaStore store() {
        return new FolderStore(folder.resolve("media"));
    }
}
