package org.restride.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, wherever it keeps things. */
abstract class MediaStoreRules {

    private static final String CLINIC = "0190aaaa-0000-7000-8000-000000000001";
    private static final String NAME = CLINIC + "/" + "ab".repeat(32);

    @TempDir
    private Path given;

    abstract MediaStore store();

    @Test
    void whatIsPutThereIsThereToTheByte() throws IOException {
        MediaStore store = store();
        assertThat(store.has(NAME)).isFalse();
        store.put(NAME, file("pictures and films"));
        assertThat(store.has(NAME)).isTrue();
        assertThat(read(store, NAME, 0, 18)).isEqualTo("pictures and films");
        assertThat(read(store, NAME, 9, 3)).isEqualTo("and");
        assertThat(read(store, NAME, 13, 5)).isEqualTo("films");
    }

    @Test
    void putAgainItIsAsIfItWereNew() throws IOException {
        MediaStore store = store();
        store.put(NAME, file("the same"));
        store.put(NAME, file("the same"));
        assertThat(read(store, NAME, 0, 8)).isEqualTo("the same");
        assertThat(names(store, CLINIC)).containsExactly(NAME);
    }

    @Test
    void aFolderTellsWhatIsInItAndSinceWhen() throws IOException {
        MediaStore store = store();
        String other = CLINIC + "/" + "cd".repeat(32);
        assertThat(names(store, CLINIC)).isEmpty();
        store.put(NAME, file("one"));
        store.put(other, file("two"));
        store.put("0190aaaa-0000-7000-8000-000000000002/" + "ef".repeat(32), file("another clinic's"));
        assertThat(names(store, CLINIC)).containsExactlyInAnyOrder(NAME, other);
        store.each(CLINIC, kept -> assertThat(
                        Duration.between(kept.since(), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(5)));
    }

    @Test
    void whatIsRemovedIsGoneAndOnceMoreIsNoHarm() throws IOException {
        MediaStore store = store();
        store.put(NAME, file("one"));
        store.remove(NAME);
        store.remove(NAME);
        assertThat(store.has(NAME)).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(NAME, 0, 1));
    }

    @Test
    void aNameCantLeadAnywhereElse() {
        MediaStore store = store();
        for (String name : List.of("../outside", "a/../../b", "/etc/passwd", "a/b/c", "a", "A/B", "a/b.jpg", "")) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> store.has(name));
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(given.resolve("given"), text);
    }

    private static String read(MediaStore store, String name, long from, long length) throws IOException {
        try (InputStream in = store.open(name, from, length)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> names(MediaStore store, String folder) throws IOException {
        List<String> names = new ArrayList<>();
        store.each(folder, kept -> names.add(kept.name()));
        return names;
    }
}
