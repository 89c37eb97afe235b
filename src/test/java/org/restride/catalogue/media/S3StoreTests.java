package org.restride.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.robothy.s3.rest.LocalS3;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTests extends MediaStoreRules {

    private static LocalS3 server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = LocalS3.builder().port(-1).build();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.shutdown();
    }

    @Override
    MediaStore store() {
        URI bucket = URI.create("http://127.0.0.1:" + server.getPort() + "/media-" + UUID.randomUUID());
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(bucket)
                                    .PUT(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        return new S3Store(bucket, new S3Signature("us-east-1", "key", "secret"));
    }

    @Test
    void aBucketOfManyPagesIsReadToItsEnd() throws IOException {
        MediaStore store = store();
        Path file = Files.writeString(folder.resolve("given"), "x");
        for (int i = 0; i < 1_005; i++) {
            store.put("clinic/" + i, file);
        }
        List<String> names = new ArrayList<>();
        store.each("clinic", kept -> names.add(kept.name()));
        assertThat(names).hasSize(1_005).doesNotHaveDuplicates();
    }

    @Test
    void aStoreThatDoesNotAnswerIsToldAndNotTakenForEmpty() {
        MediaStore store =
                new S3Store(URI.create("http://127.0.0.1:1/nowhere"), new S3Signature("us-east-1", "key", "secret"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.has("clinic/name"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put("clinic/name", Files.writeString(folder.resolve("given"), "x")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.each("clinic", kept -> {}));
    }
}
