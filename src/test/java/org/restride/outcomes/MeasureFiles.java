package org.restride.outcomes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/** The measures that are shipped, for tests without a database. */
final class MeasureFiles {

    private MeasureFiles() {}

    static Measure read(String key) {
        String path = "measures/" + key + ".yaml";
        try {
            String text = new ClassPathResource("content/" + path).getContentAsString(StandardCharsets.UTF_8);
            return MeasureFile.read(PackDocument.of(path, text));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
