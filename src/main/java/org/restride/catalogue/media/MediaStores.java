package org.restride.catalogue.media;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where media are kept: in the data folder, unless settings say otherwise. */
@Configuration(proxyBeanMethods = false)
class MediaStores {

    @Bean
    MediaStore mediaStore(
            @Value("${restride.media.folder:}") String folder, @Value("${restride.data:data}") String data) {
        return new FolderStore(folder.isBlank() ? Path.of(data).resolve("media") : Path.of(folder));
    }
}
