package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.TestDatabase;

class CrashTests {

    private static final int WRITES_BEFORE_THE_KILL = 300;

    @TempDir
    private Path data;

    @Test
    void takesOverAfterTheProgramIsKilledAndHasEveryAcknowledgedWrite() throws Exception {
        Set<Integer> acknowledged = writeUntilKilled();
        LeftOverServer leftOver = new LeftOverServer(DataFolder.clusterIn(data.toRealPath()));
        ProcessHandle orphan = leftOver.recorded().orElseThrow();
        assertThat(leftOver.servesThis(orphan))
                .as("PostgreSQL outlives its program")
                .isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(TestDatabase.settings(data));
                Connection owner = Sql.connect(database, database.owner())) {
            assertThat(leftOver.servesThis(orphan)).isFalse();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_THE_KILL);
            int last = acknowledged.stream().mapToInt(Integer::intValue).max().orElseThrow();
            assertThat(Sql.text(owner, "select count(*) from written where id <= " + last))
                    .isEqualTo(Integer.toString(acknowledged.size()));
        }
    }

    @Test
    void recoversWhenPostgresIsKilledWithIt() throws Exception {
        Set<Integer> acknowledged = writeUntilKilled();
        Path cluster = DataFolder.clusterIn(data.toRealPath());
        LeftOverServer leftOver = new LeftOverServer(cluster);
        ProcessHandle orphan = leftOver.recorded().orElseThrow();
        orphan.destroyForcibly();
        orphan.onExit().get(20, TimeUnit.SECONDS);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(TestDatabase.settings(data));
                Connection owner = Sql.connect(database, database.owner())) {
            assertThat(Sql.text(owner, "select count(*) >= " + acknowledged.size() + " from written"))
                    .isEqualTo("t");
        }
    }

    @Test
    void leavesAStrangerAloneThatWasGivenTheNumberOfTheLastServer() throws Exception {
        EmbeddedDatabase.start(TestDatabase.settings(data)).close();
        Path pid = DataFolder.clusterIn(data).resolve("postmaster.pid");
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pid, stranger.pid() + "\n" + DataFolder.clusterIn(data) + "\n1\n5432\n\n127.0.0.1\n");
            EmbeddedDatabase.start(TestDatabase.settings(data)).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private Set<Integer> writeUntilKilled() throws Exception {
        Process writer = ChildJvm.start(Writer.class, data.toString());
        Set<Integer> acknowledged = new TreeSet<>();
        StringBuilder other = new StringBuilder();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("\\d+")) {
                    acknowledged.add(Integer.valueOf(line));
                } else {
                    other.append(line).append('\n');
                }
                if (acknowledged.size() == WRITES_BEFORE_THE_KILL) {
                    // The handle's, because the process's own would close the stream with what is still unread.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).as(other.toString()).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_THE_KILL);
        return acknowledged;
    }

    /** Writes row by row and says which ones are committed, until somebody kills it. */
    static class Writer {
        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(TestDatabase.settings(Path.of(arguments[0])));
            try (Connection owner = Sql.connect(database, database.owner())) {
                Sql.run(owner, "create table written (id int primary key, padding text)");
                for (int id = 1; ; id++) {
                    Sql.run(owner, "insert into written values (" + id + ", repeat('x', 2000))");
                    System.out.println(id);
                }
            }
        }
    }
}
