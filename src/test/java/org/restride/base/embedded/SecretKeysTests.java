package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeysTests {

    @TempDir
    private Path data;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerReadsAndTheNextOneFindsIt() throws Exception {
        String first = SecretKeys.in(data);
        assertThat(first).matches("k1:[A-Za-z0-9+/]{43}=");
        Path file = data.resolve(SecretKeys.NAME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SecretKeys.in(data)).isEqualTo(first);
    }

    @Test
    void aLineEachIsAKeyEach() throws Exception {
        Files.writeString(data.resolve(SecretKeys.NAME), "k2:new\nk1:old\n");
        assertThat(SecretKeys.in(data)).isEqualTo("k2:new,k1:old");
    }
}
