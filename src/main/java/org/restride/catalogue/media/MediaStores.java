package org.restride.catalogue.media;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where media are kept: in the data folder, unless settings name another folder or a bucket. */
@Configuration(proxyBeanMethods = false)
class MediaStores {

    @Bean
    MediaStore mediaStore(
            @Value("${restride.media.folder:}") String folder,
            @Value("${restride.data:data}") String data,
            @Value("${restride.media.s3.bucket:}") String bucket,
            @Value("${restride.media.s3.region:us-east-1}") String region,
            @Value("${restride.media.s3.access-key:}") String accessKey,
            @Value("${restride.media.s3.secret-key:}") String secretKey) {
        if (bucket.isBlank()) {
            return new FolderStore(folder.isBlank() ? Path.of(data).resolve("media") : Path.of(folder));
        }
        if (accessKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalStateException(
                    "restride.media.s3.bucket needs restride.media.s3.access-key and restride.media.s3.secret-key");
        }
        return new S3Store(URI.create(bucket.replaceAll("/+$", "")), new S3Signature(region, accessKey, secretKey));
    }
}
